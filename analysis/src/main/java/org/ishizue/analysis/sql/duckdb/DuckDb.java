package org.ishizue.analysis.sql.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.ishizue.analysis.sql.Engine;
import tech.tablesaw.api.Table;

/** DuckDB in this VM. */
public final class DuckDb implements Engine {
  @Override
  public Connection connect(Map<String, String> settings) throws SQLException {
    Properties properties = new Properties();
    properties.putAll(settings);
    return new DuckDBDriver().connect("jdbc:duckdb:", properties);
  }

  @Override
  public void copy(Table source, Connection connection, String target) throws SQLException {
    List<CellAppender> cells = source.columns().stream().map(CellAppender::of).toList();
    int rows = source.rowCount();
    try (DuckDBAppender appender =
        connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", target)) {
      for (int row = 0; row < rows; row++) {
        appender.beginRow();
        for (CellAppender cell : cells) {
          cell.append(appender, row);
        }
        appender.endRow();
      }
    }
  }
}
