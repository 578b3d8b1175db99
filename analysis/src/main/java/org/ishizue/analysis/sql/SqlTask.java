package org.ishizue.analysis.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/** One run of one text. It can be cancelled from another thread at any time. */
final class SqlTask {
  private static final Texts TEXTS = Texts.beside(SqlTask.class);

  private final String sql;
  private final Map<String, Table> named;
  private final Map<String, Table> tables;
  private final List<@Nullable Object> values;
  private @Nullable Statement running;
  private boolean cancelled;

  SqlTask(String sql, Map<String, Table> tables, List<@Nullable Object> values) {
    this.sql = sql;
    this.values = values;
    this.named = tables;
    String text = sql.toLowerCase(Locale.ROOT);
    this.tables = tables.entrySet().stream()
        .filter(entry -> text.contains(entry.getKey().toLowerCase(Locale.ROOT)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Table run(Engine engine, Connection connection) {
    try {
      for (Map.Entry<String, Table> entry : tables.entrySet()) {
        execute(connection, TableDefinition.of(entry.getKey(), entry.getValue()));
        engine.copy(entry.getValue(), connection, entry.getKey());
      }
      return query(connection);
    } catch (SQLException e) {
      throw isCancelled() ? TEXTS.problem(e, "SQL-012") : SqlErrors.of(e, named);
    } finally {
      drop(connection);
    }
  }

  /** Ends the run, if it runs, with an error. */
  synchronized void cancel() {
    cancelled = true;
    if (running != null) {
      try {
        running.cancel();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private Table query(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement);
      started(statement);
      if (!statement.execute()) {
        long rows = Math.max(0, statement.getUpdateCount());
        return Table.create("", LongColumn.create("rows", new long[] {rows}));
      }
      try (ResultSet result = statement.getResultSet()) {
        return ResultReader.read(result);
      }
    } finally {
      started(null);
    }
  }

  private void bind(PreparedStatement statement) throws SQLException {
    int wanted = statement.getParameterMetaData().getParameterCount();
    if (wanted != values.size()) {
      throw TEXTS.problem("SQL-010", wanted, values.size());
    }
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      statement.setObject(
          i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
    }
  }

  private synchronized void started(@Nullable Statement statement) throws SQLException {
    if (cancelled && statement != null) {
      throw new SQLException("cancelled");
    }
    running = statement;
  }

  private synchronized boolean isCancelled() {
    return cancelled;
  }

  private void drop(Connection connection) {
    for (String name : tables.keySet()) {
      try {
        execute(connection, "drop table if exists temp.main." + TableDefinition.quoted(name));
      } catch (SQLException e) {
        // The next query replaces it; what went wrong with this one is told already.
        System.getLogger(SqlTask.class.getName())
            .log(System.Logger.Level.DEBUG, "Not dropped: " + name, e);
      }
    }
  }

  private static void execute(Connection connection, String text) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }
}
