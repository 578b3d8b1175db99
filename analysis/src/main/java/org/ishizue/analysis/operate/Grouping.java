package org.ishizue.analysis.operate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Groups the rows of a table by equal keys and aggregates each group:
 *
 * <pre>{@code
 * Tables.group(rain).by("station", "year").sum("rain_mm").max("rain_mm").count().table()
 * }</pre>
 *
 * <p>The result has the key columns, then one column an aggregate, named {@code sum_rain_mm} or as {@link
 * #as} says; groups come in the order in which their keys first come. Units stay, but counts have none. A
 * group in which a value is missing has a missing result, unless {@link #skipMissing()} is said; of nothing
 * but missing values the sum is missing, not 0. Rows with a missing key are a group of their own.
 */
public final class Grouping {
  private static final Texts TEXTS = Texts.beside(Grouping.class);
  private static final String ROWS = "count";

  private final Table table;
  private final List<Request> requests = new ArrayList<>();
  private List<String> keys = List.of();
  private boolean skipMissing;

  public Grouping(Table table) {
    this.table = table;
  }

  /** The columns that make the key, of any type. */
  public Grouping by(String... columns) {
    keys = List.of(columns);
    return this;
  }

  /** The sum, in the column's unit: exact for whole numbers. */
  public Grouping sum(String column) {
    return add(Aggregate.SUM, column);
  }

  /** The arithmetic mean. */
  public Grouping mean(String column) {
    return add(Aggregate.MEAN, column);
  }

  /** The least value. */
  public Grouping min(String column) {
    return add(Aggregate.MIN, column);
  }

  /** The greatest value. */
  public Grouping max(String column) {
    return add(Aggregate.MAX, column);
  }

  /** The middle value, or the mean of the two in the middle. */
  public Grouping median(String column) {
    return add(Aggregate.MEDIAN, column);
  }

  /** The standard deviation of a sample (n − 1 below); missing for one value. */
  public Grouping standardDeviation(String column) {
    return add(Aggregate.STANDARD_DEVIATION, column);
  }

  /** The value of the group's first row, in a column of any type. */
  public Grouping first(String column) {
    return add(Aggregate.FIRST, column);
  }

  /** The value of the group's last row, in a column of any type. */
  public Grouping last(String column) {
    return add(Aggregate.LAST, column);
  }

  /** The number of rows, in a column {@code count}. */
  public Grouping count() {
    requests.add(new Request(Aggregate.COUNT, "", ROWS));
    return this;
  }

  /** The number of values that are not missing, in a column of any type. */
  public Grouping count(String column) {
    return add(Aggregate.COUNT, column);
  }

  /** The number of missing values, in a column of any type. */
  public Grouping countMissing(String column) {
    return add(Aggregate.COUNT_MISSING, column);
  }

  /** Names the column of the aggregate said last. */
  public Grouping as(String name) {
    if (requests.isEmpty()) {
      throw TEXTS.problem("TABLE-006", name);
    }
    int last = requests.size() - 1;
    requests.set(last, requests.get(last).as(name));
    return this;
  }

  /** Lets a group with missing values have results, from its other values. */
  public Grouping skipMissing() {
    skipMissing = true;
    return this;
  }

  /** The table of groups. */
  public Table table() {
    return result().table();
  }

  /** The table of groups, with a report on missing keys and values. */
  public GroupResult result() {
    if (keys.isEmpty()) {
      throw TEXTS.problem("TABLE-003", String.join(", ", table.columnNames()));
    }
    List<Column<?>> keyColumns = new ArrayList<>();
    keys.forEach(key -> keyColumns.add(Columns.any(table, key)));
    Groups groups = Groups.of(keyColumns);
    Table result = Table.create(table.name());
    for (Column<?> key : keyColumns) {
      addTo(result, Aggregation.pick(key, groups.firstRows()), key.name(), ColumnInfos.of(key));
    }
    Map<String, Aggregation> prepared = new HashMap<>();
    Map<String, Integer> missing = new LinkedHashMap<>();
    for (Request request : requests) {
      if (request.column().isEmpty()) {
        addTo(result, rows(groups), request.name(), rowsInfo());
        continue;
      }
      Column<?> column = request.aggregate().takesAnyType()
          ? Columns.any(table, request.column())
          : Columns.numbers(table, request.column());
      missing.put(column.name(), column.countMissing());
      Column<?> values = prepared
          .computeIfAbsent(column.name(), name -> new Aggregation(groups, column, skipMissing))
          .of(request.aggregate(), skipMissing);
      addTo(result, values, request.name(), request.aggregate().infoFor(column));
    }
    return new GroupResult(
        result,
        new GroupReport(
            table.rowCount(), groups.count(), missingKeys(keyColumns), missing, skipMissing));
  }

  private Grouping add(Aggregate aggregate, String column) {
    requests.add(new Request(aggregate, column, aggregate.nameFor(column)));
    return this;
  }

  private static void addTo(Table result, Column<?> column, String name, ColumnInfo info) {
    if (result.columnNames().stream().anyMatch(name::equalsIgnoreCase)) {
      throw TEXTS.problem("TABLE-005", name);
    }
    column.setName(name);
    ColumnInfos.attach(column, info);
    result.addColumns(column);
  }

  private static Column<?> rows(Groups groups) {
    int[] rows = new int[groups.count()];
    for (int code : groups.codes()) {
      rows[code]++;
    }
    return IntColumn.create(ROWS, rows);
  }

  private static ColumnInfo rowsInfo() {
    Wording title =
        new Wording(TEXTS.get(Language.JA, "title.rows"), TEXTS.get(Language.EN, "title.rows"));
    return new ColumnInfo(title, "", Wording.NONE);
  }

  private static int missingKeys(List<Column<?>> keys) {
    int missing = 0;
    for (int row = 0; row < keys.get(0).size(); row++) {
      for (Column<?> key : keys) {
        if (key.isMissing(row)) {
          missing++;
          break;
        }
      }
    }
    return missing;
  }

  /** An aggregate of a column, empty for that of rows, and the name of its result. */
  private record Request(Aggregate aggregate, String column, String name) {
    Request as(String newName) {
      return new Request(aggregate, column, newName);
    }
  }
}
