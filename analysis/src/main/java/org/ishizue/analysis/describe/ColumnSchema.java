package org.ishizue.analysis.describe;

import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.ColumnInfos;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * What a column is.
 *
 * @param type in the language in use, as in {@link ColumnType}
 * @param unit the unit's symbol, or nothing
 * @param label what a person calls the column, where that is known; else nothing
 * @param missing the number of missing values
 * @param example the first value that is not missing; nothing if there is none
 */
public record ColumnSchema(
    String name, String type, String unit, String label, int missing, String example) {
  static ColumnSchema of(Table table, Column<?> column) {
    ColumnInfo info = ColumnInfos.of(table, column);
    return new ColumnSchema(
        column.name(),
        ColumnType.of(column),
        info.unit(),
        info.title().current(),
        column.countMissing(),
        example(column));
  }

  private static String example(Column<?> column) {
    for (int row = 0; row < column.size(); row++) {
      if (!column.isMissing(row)) {
        return String.valueOf(column.get(row));
      }
    }
    return "";
  }
}
