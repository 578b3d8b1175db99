package org.ishizue.analysis.operate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.column.Gather;
import org.ishizue.analysis.column.Groups;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Groups the rows of a table by equal keys and aggregates each group:
 *
 * <pre>{@code
 * Tables.group(rain, "station", "year").sum("rain_mm").max("rain_mm").count().result()
 * }</pre>
 *
 * <p>The result has the key columns, then one column an aggregate, named {@code sum_rain_mm} or as {@link
 * #as} says; groups come in the order in which their keys first come. Units stay, but counts have none. A
 * group in which a value is missing has a missing result, unless {@link #skipMissing()} is said; of nothing
 * but missing values the sum is missing, not 0. Rows with a missing key are a group of their own.
 */
public final class Grouping extends Aggregating<Grouping> {
  private static final Texts TEXTS = Texts.beside(Grouping.class);

  private final Table table;
  private List<String> keys;
  private boolean skipMissing;

  /**
   * Groups a table.
   *
   * @param keys the columns that make the key; they can also be said later, by {@link #by}
   */
  public Grouping(Table table, String... keys) {
    this.table = table;
    this.keys = List.of(keys);
  }

  /** The columns that make the key, of any type. */
  public Grouping by(String... columns) {
    keys = List.of(columns);
    return this;
  }

  /** Lets a group with missing values have results, from its other values. */
  public Grouping skipMissing() {
    skipMissing = true;
    return this;
  }

  /** The table of groups, with a report on missing keys and values. */
  @Override
  public GroupResult result() {
    if (keys.isEmpty()) {
      throw TEXTS.problem("TABLE-003", String.join(", ", table.columnNames()));
    }
    List<Column<?>> keyColumns = Columns.all(table, keys);
    Groups groups = Groups.of(keyColumns, table.rowCount());
    Aggregation.Needed needed = skipMissing ? Aggregation.Needed.ANY : Aggregation.Needed.ALL;
    Table result = Table.create(table.name());
    for (Column<?> key : keyColumns) {
      Columns.add(
          result, Gather.rows(key, groups.firstRows()), key.name(), ColumnInfos.of(table, key));
    }
    Map<String, Aggregation> prepared = new HashMap<>();
    Map<String, Integer> missing = new LinkedHashMap<>();
    for (Request request : requests()) {
      Column<?> values;
      if (request.countsRows()) {
        values = rows(groups);
      } else {
        Column<?> column = request.in(table);
        Aggregation aggregation = prepared.computeIfAbsent(
            column.name(), name -> new Aggregation(groups, column, needed));
        missing.put(column.name(), aggregation.missing());
        values = aggregation.of(request);
      }
      Columns.add(result, values, request.resultName(), request.info(table));
    }
    return new GroupResult(
        result,
        new GroupReport(
            table.rowCount(), groups.count(), missingKeys(keyColumns), missing, skipMissing));
  }

  @Override
  Grouping self() {
    return this;
  }

  static IntColumn rows(Groups groups) {
    int[] rows = new int[groups.count()];
    for (int code : groups.codes()) {
      rows[code]++;
    }
    return IntColumn.create("", rows);
  }

  /** How many rows have a key in which something is missing. */
  static int missingKeys(List<Column<?>> keys) {
    if (keys.stream().allMatch(key -> key.countMissing() == 0)) {
      return 0;
    }
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
}
