package org.ishizue.analysis.meta;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tech.tablesaw.api.Table;

/**
 * Remembers where tables come from. A copy that Tablesaw makes (by {@code where}, {@code first}) is another
 * object of the same name; for it the table's name and the names of its columns decide together, and a table
 * that has only one of the two has no known origin: none is better than a wrong one.
 */
public final class Origins {
  private static final Map<String, Known> BY_TABLE = new HashMap<>();

  private Origins() {}

  /** Says where a table comes from. Returns the table. */
  public static synchronized Table attach(Table table, Origin origin) {
    Map<String, ColumnInfo> columns = new HashMap<>();
    table.columns().forEach(column -> columns.put(column.name(), ColumnInfos.of(column)));
    BY_TABLE.put(table.name(), new Known(Map.copyOf(columns), origin));
    return table;
  }

  /** Where some columns of a table come from, if that is known of all of them. */
  public static synchronized Optional<Origin> of(Table table, List<String> columns) {
    return Optional.ofNullable(BY_TABLE.get(table.name()))
        .filter(known -> known.columns().keySet().containsAll(columns))
        .map(Known::origin);
  }

  /** What a column of such a table means; nothing if there is none of that name. */
  static synchronized Optional<ColumnInfo> info(Table table, String column) {
    return Optional.ofNullable(BY_TABLE.get(table.name()))
        .flatMap(known -> Optional.ofNullable(known.columns().get(column)));
  }

  private record Known(Map<String, ColumnInfo> columns, Origin origin) {}
}
