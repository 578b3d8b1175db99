package org.ishizue.analysis.meta;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    BY_TABLE.put(table.name(), new Known(Set.copyOf(table.columnNames()), origin));
    return table;
  }

  /** Where some columns of a table come from, if that is known of all of them. */
  public static synchronized Optional<Origin> of(Table table, List<String> columns) {
    return Optional.ofNullable(BY_TABLE.get(table.name()))
        .filter(known -> known.columns().containsAll(columns))
        .map(Known::origin);
  }

  private record Known(Set<String> columns, Origin origin) {}
}
