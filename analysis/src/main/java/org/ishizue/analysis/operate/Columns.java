package org.ishizue.analysis.operate;

import java.time.ZoneOffset;
import java.util.List;
import org.ishizue.analysis.text.NearNames;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.PackedLocalDate;
import tech.tablesaw.columns.datetimes.PackedLocalDateTime;

/** Finds the columns that a learner names. */
final class Columns {
  private static final Texts TEXTS = Texts.beside(Columns.class);

  private Columns() {}

  static Column<?> any(Table table, String name) {
    if (table.columnNames().contains(name)) {
      return table.column(name);
    }
    List<String> near = NearNames.of(name, table.columnNames());
    String hint = near.isEmpty() ? "" : TEXTS.get("didYouMean", String.join(", ", near));
    throw TEXTS.problem("TABLE-001", name, String.join(", ", table.columnNames()), hint);
  }

  static NumericColumn<?> numbers(Table table, String name) {
    Column<?> column = any(table, name);
    if (column instanceof NumericColumn<?> numeric) {
      return numeric;
    }
    throw TEXTS.problem("TABLE-002", name, column.type().name());
  }

  /** Dates, or dates with times, as seconds since 1970 of no time zone. */
  static long[] seconds(Table table, String name) {
    Column<?> column = any(table, name);
    long[] seconds = new long[column.size()];
    if (column.countMissing() == 0 && column instanceof DateTimeColumn times) {
      for (int row = 0; row < seconds.length; row++) {
        seconds[row] = PackedLocalDateTime.asLocalDateTime(times.getLongInternal(row))
            .toEpochSecond(ZoneOffset.UTC);
      }
      return seconds;
    }
    if (column.countMissing() == 0 && column instanceof DateColumn dates) {
      for (int row = 0; row < seconds.length; row++) {
        seconds[row] = PackedLocalDate.toEpochDay(dates.getIntInternal(row)) * 86_400;
      }
      return seconds;
    }
    throw TEXTS.problem("TABLE-012", name, column.type().name(), column.countMissing());
  }
}
