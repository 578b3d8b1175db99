package org.ishizue.analysis.sql;

import java.util.stream.Collectors;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** What a Tablesaw table is in SQL. */
final class TableDefinition {
  private TableDefinition() {}

  /** The statement that makes an empty table with the same columns. */
  static String of(String name, Table table) {
    return "create or replace temp table " + quoted(name)
        + table.columns().stream()
            .map(column -> quoted(column.name()) + " " + type(column))
            .collect(Collectors.joining(", ", " (", ")"));
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String type(Column<?> column) {
    return switch (column.type().name()) {
      case "SHORT" -> "smallint";
      case "INTEGER" -> "integer";
      case "LONG" -> "bigint";
      case "FLOAT" -> "float";
      case "DOUBLE" -> "double";
      case "BOOLEAN" -> "boolean";
      case "LOCAL_DATE" -> "date";
      case "LOCAL_TIME" -> "time";
      case "LOCAL_DATE_TIME" -> "timestamp";
      case "INSTANT" -> "timestamptz";
      default -> "varchar";
    };
  }
}
