package org.ishizue.analysis.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ishizue.analysis.read.ReadReport.ColumnReport;
import org.ishizue.runtime.text.Texts;

/** A reading report in words: the file, then only what somebody should know of its columns. */
final class ReportText {
  private static final int SHOWN = 5;
  private static final Texts TEXTS = Texts.beside(ReportText.class);

  private ReportText() {}

  static String of(ReadReport report) {
    List<String> lines = new ArrayList<>();
    String separator = TEXTS.get(
        report.separator() == '\t' ? "tab" : report.separator() == ';' ? "semicolon" : "comma");
    lines.add(TEXTS.get(
        "report.file",
        report.file(),
        report.rows(),
        report.columns().size(),
        report.encoding(),
        separator));
    report.renamed().forEach(text -> lines.add("- " + text));
    report.notes().forEach(text -> lines.add("- " + text));
    for (ColumnReport column : report.columns()) {
      if (!column.missing().isEmpty()) {
        int count =
            column.missing().values().stream().mapToInt(Integer::intValue).sum();
        lines.add(
            "- " + TEXTS.get("report.missing", column.name(), count, counts(column.missing())));
      }
      if (!column.keptItFromBeingNumbers().isEmpty()) {
        String first = column.keptItFromBeingNumbers().keySet().iterator().next();
        lines.add("- "
            + TEXTS.get(
                "report.odd", column.name(), counts(column.keptItFromBeingNumbers()), first));
      }
    }
    report.refused().stream()
        .limit(SHOWN * 2L)
        .forEach(line -> lines.add("- " + TEXTS.get("report.refused", line.line(), line.reason())));
    if (report.refused().size() > SHOWN * 2) {
      lines.add("- " + TEXTS.get("more", report.refused().size() - SHOWN * 2));
    }
    return String.join("\n", lines);
  }

  /** Texts and how often each came: 「×」 3, blank 12. */
  private static String counts(Map<String, Integer> counts) {
    String listed = counts.entrySet().stream()
        .limit(SHOWN)
        .map(entry ->
            (entry.getKey().isEmpty() ? TEXTS.get("blank") : TEXTS.get("quoted", entry.getKey()))
                + " " + entry.getValue())
        .collect(Collectors.joining(", "));
    return counts.size() > SHOWN ? listed + ", …" : listed;
  }
}
