package org.ishizue.analysis.extremes;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.result.ResultColumns;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The largest value of each calendar year, and on how many days of it there was a value at all. */
public final class AnnualMaxima {
  private static final Texts TEXTS = Texts.beside(AnnualMaxima.class);
  private static final ResultColumns COLUMNS = new ResultColumns(TEXTS);

  private AnnualMaxima() {}

  /**
   * A table with {@code year}, {@code days_with_data} and {@code max_}column. Missing values do not count as
   * days with data, so that a year observed in part is seen as such by whatever comes next.
   *
   * @param time a column of dates, or of dates with times
   */
  public static Table of(Table table, String time, String column) {
    Column<?> times = Columns.any(table, time);
    NumericColumn<?> values = Columns.numbers(table, column);
    Map<Integer, Year> years = new TreeMap<>();
    for (int row = 0; row < table.rowCount(); row++) {
      LocalDate date = date(times, row);
      Year year = years.computeIfAbsent(date.getYear(), y -> new Year());
      if (!values.isMissing(row)) {
        year.days.add(date);
        year.max = Math.max(year.max, values.getDouble(row));
      }
    }
    years.values().removeIf(year -> year.days.isEmpty());
    DoubleColumn max = DoubleColumn.create(
        "max_" + column, years.values().stream().mapToDouble(year -> year.max).toArray());
    return Table.create(
        table.name(),
        COLUMNS.titled(
            IntColumn.create("year", years.keySet().stream().mapToInt(y -> y).toArray())),
        COLUMNS.titled(IntColumn.create(
            "days_with_data",
            years.values().stream().mapToInt(y -> y.days.size()).toArray())),
        ColumnInfos.attach(max, ColumnInfos.of(table, values)));
  }

  private static LocalDate date(Column<?> times, int row) {
    Object value = times.isMissing(row) ? null : times.get(row);
    if (value instanceof LocalDate date) {
      return date;
    }
    if (value instanceof LocalDateTime time) {
      return time.toLocalDate();
    }
    throw TEXTS.problem("STAT-034", times.name(), times.type().name(), row + 1);
  }

  private static final class Year {
    private final Set<LocalDate> days = new HashSet<>();
    private double max = Double.NEGATIVE_INFINITY;
  }
}
