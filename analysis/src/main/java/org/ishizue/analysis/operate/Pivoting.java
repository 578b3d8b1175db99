package org.ishizue.analysis.operate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.column.Gather;
import org.ishizue.analysis.column.Groups;
import org.ishizue.analysis.column.TableResult;
import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.analysis.operate.OperationReport.Note;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Makes columns out of the values of a column:
 *
 * <pre>{@code
 * Tables.pivot(co2).rows("year").columns("sector").value("kt_co2").result()
 * }</pre>
 *
 * <p>The result has the columns of {@link #rows}, one row for each of their values, and one column for each
 * value of {@link #columns}, both in the order in which they first come. With several aggregates the columns
 * are named by both. Where there is nothing for a row and a column the value is missing, counts are 0.
 */
public final class Pivoting extends Aggregating<Pivoting> {
  private static final Texts TEXTS = Texts.beside(Pivoting.class);
  private static final int MOST_COLUMNS = 2_000;

  private final Table table;
  private List<String> rowKeys = List.of();
  private String columnKey = "";
  private boolean skipMissing;
  private String single = "";

  public Pivoting(Table table) {
    this.table = table;
  }

  /** The columns whose values make the rows. */
  public Pivoting rows(String... columns) {
    rowKeys = List.of(columns);
    return this;
  }

  /** The column whose values become columns. */
  public Pivoting columns(String column) {
    columnKey = column;
    return this;
  }

  /** The value itself, of any type; refused if a row and column have more than one. */
  public Pivoting value(String column) {
    single = column;
    return first(column).as(column);
  }

  /** Lets a row and column with missing values have a result, from its other values. */
  public Pivoting skipMissing() {
    skipMissing = true;
    return this;
  }

  /** The pivoted table, with a report on empty places. */
  @Override
  public TableResult result() {
    if (rowKeys.isEmpty() || columnKey.isEmpty() || requests().isEmpty()) {
      throw TEXTS.problem("TABLE-032", String.join(", ", table.columnNames()));
    }
    List<Column<?>> keyColumns = Columns.all(table, rowKeys);
    Column<?> named = Columns.any(table, columnKey);
    Groups rows = Groups.of(keyColumns, table.rowCount());
    Groups columns = Groups.of(List.of(named), table.rowCount());
    if (columns.count() > MOST_COLUMNS) {
      throw TEXTS.problem("TABLE-033", columnKey, columns.count(), MOST_COLUMNS);
    }
    Groups cells = rows.with(columns);
    refuseSeveral(cells);
    int[][] places = places(rows, columns, cells);
    Table result = Table.create(table.name());
    for (Column<?> key : keyColumns) {
      Columns.add(
          result, Gather.rows(key, rows.firstRows()), key.name(), ColumnInfos.of(table, key));
    }
    Set<String> used = new LinkedHashSet<>(result.columnNames());
    for (Request request : requests()) {
      Column<?> values = values(request, cells);
      ColumnInfo info = request.info(table);
      for (int column = 0; column < columns.count(); column++) {
        String value = text(named, columns.firstRows()[column]);
        String name = requests().size() == 1 ? value : request.resultName() + " " + value;
        Column<?> picked = Gather.rows(values, places[column]);
        if (request.aggregate().counts()) {
          fillZeros((IntColumn) picked);
        }
        Columns.add(result, picked, free(name, used), info(info, value));
      }
    }
    int empty = rows.count() * columns.count() - cells.count();
    return new OperationResult(
        result,
        new OperationReport(
            table.rowCount(),
            result.rowCount(),
            List.of(Note.of("pivot", columns.count(), columnKey, empty))));
  }

  @Override
  Pivoting self() {
    return this;
  }

  private Column<?> values(Request request, Groups cells) {
    if (request.countsRows()) {
      return Grouping.rows(cells);
    }
    boolean any = skipMissing || request.column().equals(single);
    return new Aggregation(
            cells, request.in(table), any ? Aggregation.Needed.ANY : Aggregation.Needed.ALL)
        .of(request);
  }

  private void refuseSeveral(Groups cells) {
    if (single.isEmpty() || cells.count() == table.rowCount()) {
      return;
    }
    boolean[] seen = new boolean[cells.count()];
    for (int row = 0; row < cells.codes().length; row++) {
      if (seen[cells.codes()[row]]) {
        List<String> keys = new ArrayList<>();
        for (String key : rowKeys) {
          keys.add(table.column(key).getString(row));
        }
        throw TEXTS.problem(
            "TABLE-034",
            String.join(", ", keys),
            table.column(columnKey).getString(row),
            row + 1,
            single);
      }
      seen[cells.codes()[row]] = true;
    }
  }

  /** For each column and row of the result, which cell it is; none for an empty place. */
  private static int[][] places(Groups rows, Groups columns, Groups cells) {
    int[][] places = new int[columns.count()][rows.count()];
    for (int[] column : places) {
      Arrays.fill(column, Gather.NONE);
    }
    for (int cell = 0; cell < cells.count(); cell++) {
      int row = cells.firstRows()[cell];
      places[columns.codes()[row]][rows.codes()[row]] = cell;
    }
    return places;
  }

  private static void fillZeros(IntColumn counts) {
    for (int row = 0; row < counts.size(); row++) {
      if (counts.isMissing(row)) {
        counts.set(row, 0);
      }
    }
  }

  private static String text(Column<?> named, int row) {
    return named.isMissing(row) ? TEXTS.get("missing") : named.getString(row);
  }

  /** A name that no column has yet, capital and small letters being the same. */
  private static String free(String name, Set<String> used) {
    String free = name;
    for (int i = 2; contains(used, free); i++) {
      free = name + " (" + i + ")";
    }
    used.add(free);
    return free;
  }

  private static boolean contains(Set<String> used, String name) {
    return used.stream().anyMatch(name::equalsIgnoreCase);
  }

  /** The value that names the column stands before what it holds: 運輸: 排出量. */
  private static ColumnInfo info(ColumnInfo info, String value) {
    Wording title = info.title();
    return new ColumnInfo(
        new Wording(
            TEXTS.get(Language.JA, "title.pivot", value, title.in(Language.JA)),
            TEXTS.get(Language.EN, "title.pivot", value, title.in(Language.EN))),
        info.unit(),
        info.description());
  }
}
