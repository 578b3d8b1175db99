package org.ishizue.analysis.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ishizue.analysis.read.ReadReport.ColumnReport;
import org.ishizue.runtime.text.Texts;

/** A reading report in words: the file, the types, then only what somebody should know of its columns. */
public final class ReportText {
  private static final int SHOWN = 5;
  private static final int TYPES_SHOWN = 40;
  private static final Texts TEXTS = Texts.beside(ReportText.class);

  private ReportText() {}

  /** All of it, a line each: the file, the columns' types, then remarks that begin with a dash. */
  public static List<String> lines(ReadReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(file(report));
    lines.add(TEXTS.get("report.types", types(report.columns())));
    remarks(report).forEach(text -> lines.add("- " + text));
    return lines;
  }

  /** All that somebody should know, of the file and then of each column. */
  public static List<String> remarks(ReadReport report) {
    List<String> remarks = new ArrayList<>(general(report));
    for (ColumnReport column : report.columns()) {
      for (String remark : remarks(column)) {
        remarks.add(TEXTS.get("report.column", column.name(), remark));
      }
    }
    return remarks;
  }

  /** What the file is and how much was read. */
  public static String file(ReadReport report) {
    String counted =
        TEXTS.get("report.file", report.file(), report.rows(), report.columns().size());
    String form = report.format();
    if (report.separator() != 0) {
      String separator = TEXTS.get(
          switch (report.separator()) {
            case '\t' -> "tab";
            case ';' -> "semicolon";
            case '|' -> "bar";
            default -> "comma";
          });
      form = TEXTS.get("report.text", form, report.encoding(), separator);
    }
    return counted + TEXTS.get("report.form", form);
  }

  /** What concerns no single column: renamed headers, notes, lines that were left out. */
  private static List<String> general(ReadReport report) {
    List<String> lines = new ArrayList<>(report.renamed());
    lines.addAll(report.notes());
    report.refused().stream()
        .limit(SHOWN * 2L)
        .forEach(line -> lines.add(TEXTS.get("report.refused", line.reason())));
    int shown = Math.min(report.refused().size(), SHOWN * 2);
    if (report.refusedCount() > shown) {
      lines.add(TEXTS.get("more", report.refusedCount() - shown));
    }
    return lines;
  }

  /** What somebody should know of a column. */
  public static List<String> remarks(ColumnReport column) {
    List<String> remarks = new ArrayList<>();
    if (!column.missing().isEmpty()) {
      remarks.add(TEXTS.get("report.missing", column.missingCount(), counts(column.missing())));
    }
    if (!column.flags().isEmpty()) {
      remarks.add(TEXTS.get("report.flags", counts(column.flags())));
    }
    if (column.code()) {
      remarks.add(TEXTS.get("report.code", column.name()));
    }
    if (column.months()) {
      remarks.add(TEXTS.get("report.months"));
    }
    if (!column.misfit().texts().isEmpty()) {
      Map<String, Integer> texts = column.misfit().texts();
      String first = texts.keySet().iterator().next();
      remarks.add(TEXTS.get(
          first.startsWith("24:00") ? "report.midnight" : "report.misfit",
          TEXTS.get("kind." + column.misfit().usual()),
          counts(texts),
          column.misfit().firstLine(),
          first));
    }
    return remarks;
  }

  /** The type of a column in words. */
  public static String type(ColumnReport column) {
    return TEXTS.get("type." + column.type());
  }

  private static String types(List<ColumnReport> columns) {
    String listed = columns.stream()
        .limit(TYPES_SHOWN)
        .map(column -> TEXTS.get("report.type", column.name(), type(column)))
        .collect(Collectors.joining(TEXTS.get("report.types.between")));
    return columns.size() > TYPES_SHOWN ? listed + " …" : listed;
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
