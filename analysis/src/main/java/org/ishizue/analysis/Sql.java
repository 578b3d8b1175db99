package org.ishizue.analysis;

import java.util.Map;
import org.ishizue.analysis.sql.SqlQuery;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * SQL over tables and files, on DuckDB, which runs in this VM and needs no server:
 *
 * <pre>{@code
 * Sql.query("select year, max(rain_mm) from 'rain.csv' group by year order by year");
 * Sql.with("bridges", bridges).query("select * from bridges where year < ?", 1970);
 * }</pre>
 *
 * <p>A file may be larger than the memory: {@code .csv} (UTF-8) and {@code .parquet}, by its path from the
 * notebook's folder. Tables made by {@code create table} stay until the session ends.
 */
public final class Sql {
  private Sql() {}

  /** Names a table for a query. */
  public static SqlQuery with(String name, Table table) {
    return new SqlQuery().with(name, table);
  }

  /**
   * The result of a query over files.
   *
   * @param values what the {@code ?} in the text stand for, in order
   */
  public static Table query(String sql, @Nullable Object... values) {
    return new SqlQuery().query(sql, values);
  }

  /** The result of a query over named tables: {@code Sql.query("…", Map.of("bridges", bridges))}. */
  public static Table query(String sql, Map<String, Table> tables) {
    return new SqlQuery().with(tables).query(sql);
  }
}
