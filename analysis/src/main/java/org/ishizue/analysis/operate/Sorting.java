package org.ishizue.analysis.operate;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.column.Gather;
import org.ishizue.analysis.column.TableResult;
import org.ishizue.analysis.operate.OperationReport.Note;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Sorts the rows of a table:
 *
 * <pre>{@code
 * Tables.sort(rain).ascending("station").descending("rain_mm").result()
 * }</pre>
 *
 * <p>The key named first counts most. Rows with equal keys keep their order; missing values come last,
 * whichever the direction. Texts are in the order of their characters' code points.
 */
public final class Sorting {
  private static final Texts TEXTS = Texts.beside(Sorting.class);

  private final Table table;
  private final List<Key> keys = new ArrayList<>();

  /**
   * Sorts a table.
   *
   * @param ascending columns to sort by, smallest first; others can follow
   */
  public Sorting(Table table, String... ascending) {
    this.table = table;
    ascending(ascending);
  }

  /** Then by these columns, smallest first. */
  public Sorting ascending(String... columns) {
    List.of(columns).forEach(column -> keys.add(new Key(column, false)));
    return this;
  }

  /** Then by these columns, greatest first. */
  public Sorting descending(String... columns) {
    List.of(columns).forEach(column -> keys.add(new Key(column, true)));
    return this;
  }

  /** The sorted table. */
  public Table table() {
    return result().table();
  }

  /** The sorted table, with a report on missing keys. */
  public TableResult result() {
    if (keys.isEmpty()) {
      throw TEXTS.problem("TABLE-020", String.join(", ", table.columnNames()));
    }
    RowOrder order = new RowOrder(table.rowCount());
    List<Note> notes = new ArrayList<>();
    for (int i = keys.size() - 1; i >= 0; i--) {
      Column<?> column = Columns.any(table, keys.get(i).column());
      order.by(column, keys.get(i).descending());
    }
    for (Key key : keys) {
      int missing = table.column(key.column()).countMissing();
      if (missing > 0) {
        notes.add(Note.of("sort.missing", key.column(), missing));
      }
    }
    Table sorted = Gather.rows(table, order.rows());
    return new OperationResult(
        sorted, new OperationReport(table.rowCount(), sorted.rowCount(), notes));
  }

  private record Key(String column, boolean descending) {}
}
