package org.ishizue.analysis.render;

import java.util.List;
import org.ishizue.analysis.read.ReadReport;
import org.ishizue.analysis.read.ReadReport.ColumnReport;
import org.ishizue.analysis.read.ReportText;
import org.ishizue.analysis.unit.UnitWords;
import org.ishizue.runtime.text.Texts;

/** A reading report as HTML: the file, remarks on all of it, and a table with a line for each column. */
final class ReadReportHtml {
  private static final Texts TEXTS = Texts.beside(ReportText.class);
  private static final int COLUMNS_SHOWN = 200;
  private static final int REMARKS_SHOWN = 15;

  private ReadReportHtml() {}

  static String of(ReadReport report) {
    StringBuilder html = new StringBuilder("<div class=\"ishizue-report\">");
    html.append("<p>").append(Html.escape(ReportText.file(report))).append("</p>");
    List<String> remarks = ReportText.remarks(report);
    if (!remarks.isEmpty()) {
      html.append("<ul>");
      remarks.stream().limit(REMARKS_SHOWN).forEach(remark -> item(html, remark));
      if (remarks.size() > REMARKS_SHOWN) {
        item(html, TEXTS.get("more", remarks.size() - REMARKS_SHOWN));
      }
      html.append("</ul>");
    }
    html.append("<details><summary>").append(text("report.title")).append("</summary>");
    html.append("<table><thead><tr>");
    for (String title : List.of("name", "typeTitle", "unitTitle", "missingTitle", "remarkTitle")) {
      html.append("<th scope=\"col\">").append(text("report." + title)).append("</th>");
    }
    html.append("</tr></thead><tbody>");
    report.columns().stream().limit(COLUMNS_SHOWN).forEach(column -> row(html, column));
    html.append("</tbody></table>");
    int more = report.columns().size() - COLUMNS_SHOWN;
    if (more > 0) {
      html.append("<p>").append(Html.escape(TEXTS.get("more", more))).append("</p>");
    }
    return html.append("</details></div>").toString();
  }

  private static void item(StringBuilder html, String text) {
    html.append("<li>").append(Html.escape(text)).append("</li>");
  }

  private static void row(StringBuilder html, ColumnReport column) {
    html.append("<tr><th scope=\"row\">").append(Html.escape(column.name())).append("</th>");
    cell(html, ReportText.type(column));
    cell(html, UnitWords.shown(column.unit()));
    html.append("<td style=\"text-align:right\">").append(column.missingCount()).append("</td>");
    cell(html, String.join(" / ", ReportText.remarks(column)));
    html.append("</tr>");
  }

  private static void cell(StringBuilder html, String text) {
    html.append("<td style=\"text-align:left\">").append(Html.escape(text)).append("</td>");
  }

  private static String text(String key) {
    return Html.escape(TEXTS.get(key));
  }
}
