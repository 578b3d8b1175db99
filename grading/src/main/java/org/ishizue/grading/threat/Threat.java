package org.ishizue.grading.threat;

import java.util.List;
import java.util.Locale;
import org.ishizue.grading.run.RunReport;
import org.ishizue.grading.run.RunReport.End;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;

/**
 * One line of the list.
 *
 * @param number its place in the list; several attacks may belong to one
 * @param cells the notebook's cells that try it; what they find they put into {@code seen}
 * @param guard looks at what came of it
 */
record Threat(String number, List<String> cells, Guard guard) {
  private static final Texts TEXTS = Texts.beside(Threat.class);

  Threat {
    cells = List.copyOf(cells);
  }

  /** Says what is wrong with a report; empty if the attack came to nothing. */
  @FunctionalInterface
  interface Guard {
    String objection(RunReport report);
  }

  static String title(Language language, String number) {
    return TEXTS.get(language, "threat." + number.replaceAll("[a-z]", ""));
  }

  /** The cells run to their end and see this. */
  static Guard sees(String regex) {
    return report ->
        report.end() == End.COMPLETE && report.canaryAfter() && seen(report).matches("(?s)" + regex)
            ? ""
            : said(report);
  }

  /** It is ended in its cell for one of these reasons. */
  static Guard ends(End... ends) {
    return report -> List.of(ends).contains(report.end()) && report.endedCell().equals("attack0")
        ? ""
        : said(report);
  }

  /** Either it sees this, or it is ended. */
  static Guard seesOrEnds(String regex, End... ends) {
    return report ->
        sees(regex).objection(report).isEmpty() || ends(ends).objection(report).isEmpty()
            ? ""
            : said(report);
  }

  static String seen(RunReport report) {
    String json = report.values().getOrDefault("ask", "");
    return json.replaceAll("(?s)^\\{\"0\":\"?(.*?)\"?}$", "$1");
  }

  static String said(RunReport report) {
    String seen = seen(report);
    String cells =
        report.cells().isEmpty() ? "" : " " + report.cells().get(0).text().en();
    return report.end().name().toLowerCase(Locale.ROOT)
        + " "
        + (seen.length() > 200 ? seen.substring(0, 200) + "…" : seen)
        + cells
        + (report.detail().isEmpty() ? "" : " (" + report.detail() + ")");
  }
}
