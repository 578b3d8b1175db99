package org.ishizue.analysis.operate;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.runtime.text.Texts;

/**
 * How rows became periods.
 *
 * @param rows rows of the table
 * @param step how far apart they are when none is absent: 1h
 * @param periods rows of the result
 * @param absentRows rows that are not in the table, between the first and the last period's ends
 * @param columns one report an aggregate of values
 */
public record ResampleReport(
    int rows, String step, int periods, long absentRows, List<Incomplete> columns) {
  private static final Texts TEXTS = Texts.beside(ResampleReport.class);

  public ResampleReport {
    columns = List.copyOf(columns);
  }

  /**
   * The periods of an aggregate that lack values.
   *
   * @param column its name in the result
   * @param periods how many periods lack a value or more
   * @param withoutResult how many of them lack so many that they have no result
   */
  public record Incomplete(String column, int periods, int withoutResult) {}

  /** The report in words, in the language in use. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add(TEXTS.get("report.resample", NumberText.of(rows), step, NumberText.of(periods)));
    if (absentRows > 0) {
      lines.add(TEXTS.get("report.resample.absent", NumberText.of((double) absentRows)));
    }
    for (Incomplete column : columns) {
      lines.add(TEXTS.get(
          column.periods() == 0 ? "report.resample.complete" : "report.resample.incomplete",
          column.column(),
          NumberText.of(column.periods()),
          NumberText.of(column.withoutResult())));
    }
    return String.join("\n", lines);
  }
}
