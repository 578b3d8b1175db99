package org.ishizue.analysis.reference;

import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** Tables that several tests use. */
public final class Samples {
  private Samples() {}

  /** Hijiori's yearly rain from 1978 to 2025: whole years only. */
  public static Table hijiori() {
    Table all = hijioriWithPartialYear();
    return all.where(all.intColumn("year").isLessThan(2026));
  }

  /** The same with the 79 days of 2026. */
  public static Table hijioriWithPartialYear() {
    List<Reference.Row> rows = Reference.rows("hijiori_annual_1978_2026");
    return Table.create(
        "hijiori",
        integers(rows, "year"),
        integers(rows, "days_with_data"),
        doubles(rows, "annual_precip_mm"),
        doubles(rows, "max_daily_mm"),
        doubles(rows, "max_1h_mm"));
  }

  private static IntColumn integers(List<Reference.Row> rows, String name) {
    return IntColumn.create(
        name, rows.stream().mapToInt(r -> Integer.parseInt(r.text(name))).toArray());
  }

  private static DoubleColumn doubles(List<Reference.Row> rows, String name) {
    return DoubleColumn.create(
        name, rows.stream().mapToDouble(r -> r.number(name)).toArray());
  }
}
