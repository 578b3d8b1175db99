package org.ishizue.checks.notebook;

import java.util.List;
import org.ishizue.checks.judge.Finding;
import org.ishizue.checks.judge.Judgement;
import org.ishizue.checks.judge.TaskResult;
import org.ishizue.checks.judge.Verdict;
import org.ishizue.runtime.text.Texts;

/** A report as HTML that stands in light and dark pages: the page's own colours, a coloured edge. */
final class ReportHtml {
  private static final Texts TEXTS = Texts.beside(ReportHtml.class);

  private ReportHtml() {}

  static String of(ExerciseCatalogue.Chosen chosen, List<TaskResult> results) {
    StringBuilder html = new StringBuilder("<div class=\"ishizue-check\">");
    for (TaskResult result : results) {
      html.append("<div style=\"border-left:4px solid ")
          .append(colour(result.verdict()))
          .append(";padding:2px 0 2px 12px;margin:6px 0\"><div><b>")
          .append(escape(Report.headline(chosen, result)))
          .append("</b></div>");
      result.judgements().stream().filter(each -> !each.passed()).forEach(each -> add(html, each));
      html.append("</div>");
    }
    String more = Report.more(chosen);
    if (!more.isEmpty()) {
      html.append("<div style=\"opacity:.75\">").append(escape(more)).append("</div>");
    }
    return html.append("</div>").toString();
  }

  private static void add(StringBuilder html, Judgement judgement) {
    html.append("<table style=\"margin:4px 0;border-collapse:collapse\">");
    row(html, "answer", "<code>" + escape(judgement.check().answer()) + "</code>");
    row(html, "expected", escape(judgement.kind().current()));
    row(html, "came", escape(judgement.came().current()));
    for (Finding finding : judgement.findings()) {
      row(html, "look", escape(finding.message().current()));
    }
    html.append("</table>");
  }

  private static void row(StringBuilder html, String key, String cell) {
    html.append("<tr style=\"background:none\"><th scope=\"row\" style=\"text-align:left;"
            + "vertical-align:top;white-space:nowrap;padding:1px 12px 1px 0;font-weight:normal;"
            + "opacity:.75\">")
        .append(escape(TEXTS.get(key)))
        .append("</th><td style=\"text-align:left;padding:1px 0;white-space:normal\">")
        .append(cell)
        .append("</td></tr>");
  }

  /** From the palette of Okabe and Ito (2008), which the colour-blind tell apart. */
  private static String colour(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> "#009e73";
      case PARTIAL -> "#e69f00";
      case NOT_ANSWERED -> "#999999";
      default -> "#d55e00";
    };
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
