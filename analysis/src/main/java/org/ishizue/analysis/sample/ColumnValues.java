package org.ishizue.analysis.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.IntStream;
import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Takes times and yes-or-no answers from a table's columns. */
public final class ColumnValues {
  private static final Texts TEXTS = Texts.beside(ColumnValues.class);

  private ColumnValues() {}

  /**
   * Whether something happened, by row: true, or 1.
   *
   * @throws org.ishizue.runtime.text.ProblemException STAT-015 if a value is neither yes nor no
   */
  public static boolean[] flags(Table table, String name) {
    Column<?> column = Columns.any(table, name);
    boolean[] flags = new boolean[column.size()];
    for (int row = 0; row < flags.length; row++) {
      flags[row] = flag(column, name, row);
    }
    return flags;
  }

  /**
   * Requires at least one row.
   *
   * @throws org.ishizue.runtime.text.ProblemException STAT-009 if there is none
   */
  public static void requireRows(Table table) {
    if (table.rowCount() == 0) {
      throw TEXTS.problem("STAT-009", table.name() == null ? "" : table.name());
    }
  }

  /** What messages call each row: its time as it stands in the table. */
  static String[] labels(Column<?> time) {
    return IntStream.range(0, time.size()).mapToObj(row -> label(time, row)).toArray(String[]::new);
  }

  /** Numbers as they are, dates as decimal years; NaN where one is missing. */
  public static double[] times(Column<?> column) {
    if (column instanceof NumericColumn<?> numeric) {
      return Columns.values(numeric);
    }
    String type = column.type().name();
    if (!type.equals("LOCAL_DATE") && !type.equals("LOCAL_DATE_TIME")) {
      throw TEXTS.problem("STAT-012", column.name(), type);
    }
    return IntStream.range(0, column.size())
        .mapToDouble(row -> column.isMissing(row) ? Double.NaN : decimalYear(column.get(row)))
        .toArray();
  }

  private static boolean flag(Column<?> column, String name, int row) {
    if (!column.isMissing(row)) {
      if (column instanceof BooleanColumn flags) {
        return flags.get(row);
      }
      if (column instanceof NumericColumn<?> numeric) {
        double value = numeric.getDouble(row);
        if (value == 0 || value == 1) {
          return value == 1;
        }
      }
    }
    String seen = column.isMissing(row) ? "" : column.getString(row);
    throw TEXTS.problem("STAT-015", name, row + 1, seen);
  }

  private static String label(Column<?> time, int row) {
    if (time.isMissing(row)) {
      return TEXTS.get("row", row + 1);
    }
    return time instanceof NumericColumn<?> numeric
        ? NumberText.of(numeric.getDouble(row))
        : time.getString(row);
  }

  private static double decimalYear(Object value) {
    LocalDateTime time =
        value instanceof LocalDate date ? date.atStartOfDay() : (LocalDateTime) value;
    double days = time.getDayOfYear() - 1 + time.toLocalTime().toSecondOfDay() / 86_400.0;
    return time.getYear() + days / time.toLocalDate().lengthOfYear();
  }
}
