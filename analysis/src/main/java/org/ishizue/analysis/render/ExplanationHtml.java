package org.ishizue.analysis.render;

import java.util.List;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.result.Grid;
import org.ishizue.runtime.text.Texts;

/** An explanation as HTML in the colours of the page around it; it loads nothing. */
final class ExplanationHtml {
  private static final Texts TEXTS = Texts.beside(ExplanationHtml.class);

  private static final String STYLE = """
      <style>
      .ishizue-result{font-size:.92em;color:var(--jp-content-font-color1,CanvasText);max-width:52em}
      .ishizue-result table{border-collapse:collapse;margin:.4em 0;font-variant-numeric:tabular-nums}
      .ishizue-result caption{text-align:left;font-weight:bold;padding:.2em 0}
      .ishizue-result th,.ishizue-result td{padding:.2em .8em;border:0;text-align:right}
      .ishizue-result thead th{border-bottom:1px solid var(--jp-border-color1,#888)}
      .ishizue-result th:first-child,.ishizue-result td:first-child{text-align:left}
      .ishizue-result tbody th{font-weight:normal}
      .ishizue-result .warning{border-left:4px solid #D55E00;padding:.2em .6em;margin:.3em 0}
      .ishizue-result dl{display:grid;grid-template-columns:max-content 1fr;gap:.1em 1em;margin:.3em 0}
      .ishizue-result dl>dt{float:none;width:auto;margin:0;opacity:.75}
      .ishizue-result dl>dd{float:none;width:auto;margin:0}
      </style>
      """;

  private ExplanationHtml() {}

  static String of(Explanation explanation) {
    StringBuilder html = new StringBuilder(STYLE).append("<div class=\"ishizue-result\">");
    String title = "<b>" + Html.escape(explanation.title()) + "</b>";
    html.append("<div>").append(title).append("</div>");
    for (String warning : explanation.warnings()) {
      html.append("<div class=\"warning\" role=\"note\">⚠ <b>")
          .append(Html.escape(TEXTS.get("result.warning")))
          .append("</b> ")
          .append(Html.escape(warning))
          .append("</div>");
    }
    explanation.grids().forEach(grid -> addGrid(html, grid));
    html.append("<dl>");
    explanation.facts().forEach(fact -> addFact(html, fact.label(), fact.text()));
    explanation.assumptions().forEach(text -> addFact(html, TEXTS.get("result.assumption"), text));
    return html.append("</dl></div>").toString();
  }

  private static void addGrid(StringBuilder html, Grid grid) {
    html.append("<table><thead><tr>");
    grid.headings()
        .forEach(
            text -> html.append("<th scope=\"col\">").append(Html.escape(text)).append("</th>"));
    html.append("</tr></thead><tbody>");
    for (List<String> row : grid.rows()) {
      html.append("<tr><th scope=\"row\">").append(Html.escape(row.get(0))).append("</th>");
      row.stream()
          .skip(1)
          .forEach(text -> html.append("<td>").append(Html.escape(text)).append("</td>"));
      html.append("</tr>");
    }
    html.append("</tbody></table>");
  }

  private static void addFact(StringBuilder html, String label, String text) {
    html.append("<dt>")
        .append(Html.escape(label))
        .append("</dt><dd>")
        .append(Html.escape(text))
        .append("</dd>");
  }
}
