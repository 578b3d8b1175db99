package org.ishizue.analysis.sql;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/** Tables under the names by which SQL text knows them; unchangeable. */
public final class SqlQuery {
  private final Map<String, Table> tables;

  /** With no table: a query may read files, and what was made by {@code create table} before. */
  public SqlQuery() {
    this(Map.of());
  }

  private SqlQuery(Map<String, Table> tables) {
    this.tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
  }

  /** The same with one table more. */
  public SqlQuery with(String name, Table table) {
    return with(Map.of(name, table));
  }

  /** The same with these tables as well. */
  public SqlQuery with(Map<String, Table> more) {
    Map<String, Table> all = new LinkedHashMap<>(tables);
    all.putAll(more);
    return new SqlQuery(all);
  }

  /**
   * Runs SQL and gives its result as a table. Of the tables, those whose name occurs in the text are copied
   * into the database for this query, so that nothing done there changes them.
   *
   * @param sql the text, in DuckDB's dialect; of several statements the last one's result counts
   * @param values what the {@code ?} in the text stand for, in order: numbers, text, dates, null
   * @throws org.ishizue.runtime.text.ProblemException if DuckDB is missing or refuses
   */
  public Table query(String sql, @Nullable Object... values) {
    // Not List.of, which refuses null.
    return Database.current()
        .run(new SqlTask(sql, tables, Collections.unmodifiableList(Arrays.asList(values))));
  }

  /** The names of the tables. */
  public List<String> names() {
    return List.copyOf(tables.keySet());
  }
}
