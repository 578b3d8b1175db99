package org.ishizue.analysis.describe;

import java.util.List;
import java.util.function.Function;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What columns a table has.
 *
 * @param name the table's name, or nothing
 * @param rows how many rows it has
 */
public record TableSchema(String name, int rows, List<ColumnSchema> columns) {
  public TableSchema {
    columns = List.copyOf(columns);
  }

  public static TableSchema of(Table table) {
    return new TableSchema(
        table.name() == null ? "" : table.name(),
        table.rowCount(),
        table.columns().stream().map(column -> ColumnSchema.of(table, column)).toList());
  }

  /** The same as a table: column, type, unit, label (text), missing (count), example (text). */
  public Table table() {
    return Table.create(
        name,
        texts("column", ColumnSchema::name),
        texts("type", ColumnSchema::type),
        texts("unit", ColumnSchema::unit),
        texts("label", ColumnSchema::label),
        IntColumn.create(
            "missing", columns.stream().mapToInt(ColumnSchema::missing).toArray()),
        texts("example", ColumnSchema::example));
  }

  private StringColumn texts(String columnName, Function<ColumnSchema, String> text) {
    return StringColumn.create(columnName, columns.stream().map(text).toList());
  }
}
