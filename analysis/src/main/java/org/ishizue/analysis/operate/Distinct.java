package org.ishizue.analysis.operate;

import java.util.List;
import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.column.Gather;
import org.ishizue.analysis.column.Groups;
import org.ishizue.analysis.column.TableResult;
import org.ishizue.analysis.operate.OperationReport.Note;
import tech.tablesaw.api.Table;

/**
 * Keeps the first of the rows that are equal: {@code Tables.distinct(bridges).by("code").result()}. A missing
 * value is equal to a missing value.
 */
public final class Distinct {
  private final Table table;
  private List<String> keys;

  /**
   * Looks at a table's rows.
   *
   * @param keys the columns in which rows must be equal; none for all of them
   */
  public Distinct(Table table, String... keys) {
    this.table = table;
    this.keys = List.of(keys);
  }

  /** The columns in which rows must be equal. */
  public Distinct by(String... columns) {
    keys = List.of(columns);
    return this;
  }

  /** The rows that are left. */
  public Table table() {
    return result().table();
  }

  /** The rows that are left, with a report on those that came again. */
  public TableResult result() {
    Groups groups = Groups.of(
        Columns.all(table, keys.isEmpty() ? table.columnNames() : keys), table.rowCount());
    Table distinct = Gather.rows(table, groups.firstRows());
    int again = table.rowCount() - distinct.rowCount();
    return new OperationResult(
        distinct,
        new OperationReport(
            table.rowCount(), distinct.rowCount(), List.of(Note.of("distinct.again", again))));
  }
}
