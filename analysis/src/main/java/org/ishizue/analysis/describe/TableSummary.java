package org.ishizue.analysis.describe;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The values of a table's columns in short.
 *
 * @param name the table's name, or nothing
 * @param rows how many rows it has
 */
public record TableSummary(String name, int rows, List<ColumnSummary> columns) {
  public TableSummary {
    columns = List.copyOf(columns);
  }

  public static TableSummary of(Table table) {
    return new TableSummary(
        table.name() == null ? "" : table.name(),
        table.rowCount(),
        table.columns().stream().map(Summarizing::of).toList());
  }

  /**
   * The summary of one column.
   *
   * @throws NoSuchElementException if the table has no such column
   */
  public ColumnSummary column(String columnName) {
    return columns.stream()
        .filter(column -> column.name().equals(columnName))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(columnName + ": "
            + String.join(", ", columns.stream().map(ColumnSummary::name).toList())));
  }

  /**
   * The same as a table to compute with: column, type, unit (text); count, missing, distinct; min, q1,
   * median, q3, max, mean, sd (each in the column's own unit, missing where the column holds no numbers);
   * earliest and latest (text, for dates and times).
   */
  public Table table() {
    return Table.create(
        name,
        texts("column", ColumnSummary::name),
        texts("type", ColumnSummary::type),
        texts("unit", ColumnSummary::unit),
        counts("count", ColumnSummary::count),
        counts("missing", ColumnSummary::missing),
        counts("distinct", ColumnSummary::distinct),
        numbers("min", column -> quartile(column, 0)),
        numbers("q1", column -> quartile(column, 1)),
        numbers("median", column -> quartile(column, 2)),
        numbers("q3", column -> quartile(column, 3)),
        numbers("max", column -> quartile(column, 4)),
        numbers("mean", ColumnSummary::mean),
        numbers("sd", ColumnSummary::standardDeviation),
        texts("earliest", column -> time(column, 0)),
        texts("latest", column -> time(column, 4)));
  }

  private static double quartile(ColumnSummary column, int which) {
    return !column.quartiles().isEmpty() && column.quartiles().get(which) instanceof Double value
        ? value
        : Double.NaN;
  }

  private static String time(ColumnSummary column, int which) {
    boolean numbers =
        column.quartiles().isEmpty() || column.quartiles().get(which) instanceof Double;
    return numbers ? "" : column.quartiles().get(which).toString();
  }

  private StringColumn texts(String title, Function<ColumnSummary, String> text) {
    return StringColumn.create(title, columns.stream().map(text).toList());
  }

  private IntColumn counts(String title, ToIntFunction<ColumnSummary> count) {
    return IntColumn.create(title, columns.stream().mapToInt(count).toArray());
  }

  private DoubleColumn numbers(String title, ToDoubleFunction<ColumnSummary> number) {
    return DoubleColumn.create(title, columns.stream().mapToDouble(number).toArray());
  }
}
