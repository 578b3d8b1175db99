package org.ishizue.analysis.operate;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.column.Gather;
import org.ishizue.analysis.column.Groups;
import org.ishizue.analysis.column.TableResult;
import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.operate.OperationReport.Note;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Quantiles of columns, one row a share:
 *
 * <pre>{@code
 * Tables.quantiles(rain).of("max_daily_mm").at(0.5, 0.9, 0.99).type(6).result()
 * }</pre>
 */
public final class Quantiles {
  private static final Texts TEXTS = Texts.beside(Quantiles.class);
  private static final double[] QUARTILES = {0, 0.25, 0.5, 0.75, 1};

  private final Table table;
  private List<String> keys = List.of();
  private List<String> columns = List.of();
  private double[] shares = QUARTILES;
  private QuantileType type = QuantileType.TYPE_7;
  private boolean skipMissing;

  public Quantiles(Table table) {
    this.table = table;
  }

  /** The columns whose equal values are taken by themselves. */
  public Quantiles by(String... names) {
    keys = List.of(names);
    return this;
  }

  /** The columns of numbers. */
  public Quantiles of(String... names) {
    columns = List.of(names);
    return this;
  }

  /** The shares of the values, each from 0 to 1; if not said, the quartiles. */
  public Quantiles at(double... sharesOfValues) {
    shares = sharesOfValues.clone();
    for (double share : shares) {
      QuantileType.checked(share);
    }
    return this;
  }

  /**
   * The type by the numbers of Hyndman and Fan (1996); if not said, 7 as in R and Excel.
   *
   * @param number 1 to 9
   */
  public Quantiles type(int number) {
    type = QuantileType.of(number);
    return this;
  }

  /** Takes quantiles of the values that are there; else one that is missing makes them missing. */
  public Quantiles skipMissing() {
    skipMissing = true;
    return this;
  }

  /** The table of quantiles. */
  public Table table() {
    return result().table();
  }

  /** The table of quantiles, with a report that names the type. */
  public TableResult result() {
    if (columns.isEmpty()) {
      throw TEXTS.problem("TABLE-040", String.join(", ", table.columnNames()));
    }
    List<Column<?>> keyColumns = Columns.all(table, keys);
    Groups groups = Groups.of(keyColumns, table.rowCount());
    int size = groups.count() * shares.length;
    int[] rows = new int[size];
    double[] at = new double[size];
    for (int i = 0; i < size; i++) {
      rows[i] = groups.firstRows()[i / shares.length];
      at[i] = shares[i % shares.length];
    }
    Table result = Table.create(table.name());
    for (Column<?> key : keyColumns) {
      Columns.add(result, Gather.rows(key, rows), key.name(), ColumnInfos.of(table, key));
    }
    Columns.add(result, DoubleColumn.create("share", at), "share", ColumnInfo.NONE);
    List<Note> notes = new ArrayList<>();
    notes.add(Note.of("quantiles.type", type.number()));
    for (String name : columns) {
      NumericColumn<?> column = Columns.numbers(table, name);
      Aggregation aggregation = new Aggregation(
          groups, column, skipMissing ? Aggregation.Needed.ANY : Aggregation.Needed.ALL);
      Columns.add(result, values(aggregation, name, groups.count()), name, ColumnInfos.of(column));
      if (aggregation.missing() > 0) {
        notes.add(Note.of(skipMissing ? "skipped" : "missing", name, aggregation.missing()));
      }
    }
    return new OperationResult(
        result, new OperationReport(table.rowCount(), result.rowCount(), notes));
  }

  private DoubleColumn values(Aggregation aggregation, String name, int groups) {
    double[] values = new double[groups * shares.length];
    for (int i = 0; i < shares.length; i++) {
      Column<?> one = aggregation.of(Request.ofQuantile(name, shares[i], type.number()));
      for (int group = 0; group < groups; group++) {
        values[group * shares.length + i] = ((DoubleColumn) one).getDouble(group);
      }
    }
    return DoubleColumn.create(name, values);
  }
}
