package org.ishizue.analysis.column;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.runtime.text.NearNames;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.PackedLocalDate;
import tech.tablesaw.columns.times.PackedLocalTime;

/** Finds the columns that a learner names. */
public final class Columns {
  private static final Texts TEXTS = Texts.beside(Columns.class);

  private Columns() {}

  /** The column of a name, of any type. */
  public static Column<?> any(Table table, String name) {
    if (table.columnNames().contains(name)) {
      return table.column(name);
    }
    List<String> near = NearNames.of(name, table.columnNames());
    String hint = near.isEmpty() ? "" : TEXTS.get("didYouMean", String.join(", ", near));
    throw TEXTS.problem("TABLE-001", name, String.join(", ", table.columnNames()), hint);
  }

  /** The column of a name, which must hold numbers. */
  public static NumericColumn<?> numbers(Table table, String name) {
    Column<?> column = any(table, name);
    if (column instanceof NumericColumn<?> numeric) {
      return numeric;
    }
    throw TEXTS.problem("TABLE-002", name, column.type().name());
  }

  /** The columns of some names. */
  public static List<Column<?>> all(Table table, List<String> names) {
    List<Column<?>> columns = new ArrayList<>();
    names.forEach(name -> columns.add(any(table, name)));
    return columns;
  }

  /** The values of a column of numbers, apart from it; a missing one is NaN. */
  public static double[] values(NumericColumn<?> column) {
    if (column instanceof DoubleColumn doubles) {
      return doubles.asDoubleArray();
    }
    double[] values = new double[column.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = column.getDouble(row);
    }
    return values;
  }

  /** Adds a column to a table under a name that must be free, and says what it means. */
  public static void add(Table table, Column<?> column, String name, ColumnInfo info) {
    if (table.columnNames().stream().anyMatch(name::equalsIgnoreCase)) {
      throw TEXTS.problem("TABLE-005", name);
    }
    column.setName(name);
    table.addColumns(ColumnInfos.attach(column, info));
  }

  /** Dates, or dates with times, as seconds since 1970 of no time zone. */
  public static long[] seconds(Table table, String name) {
    Column<?> column = any(table, name);
    long[] seconds = new long[column.size()];
    if (column.countMissing() == 0 && column instanceof DateTimeColumn times) {
      for (int row = 0; row < seconds.length; row++) {
        long packed = times.getLongInternal(row);
        seconds[row] = PackedLocalDate.toEpochDay((int) (packed >> 32)) * 86_400
            + PackedLocalTime.getSecondOfDay((int) packed);
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
