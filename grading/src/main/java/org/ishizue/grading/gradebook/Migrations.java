package org.ishizue.grading.gradebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.ishizue.runtime.text.Texts;

/**
 * Brings a database's tables up to date: {@code migration/001.sql} and on, each in a transaction with its
 * number. A new one is a new file and its name in the list below; old ones are never changed.
 */
final class Migrations {
  private static final List<String> FILES = List.of("001.sql", "002.sql");
  private static final Texts TEXTS = Texts.beside(Migrations.class);

  private Migrations() {}

  /**
   * Applies what is missing; the caller holds the lock.
   *
   * @throws org.ishizue.runtime.text.ProblemException GRADE-042 if a newer program has been here
   */
  static void run(Database database, Connection connection) throws SQLException {
    Statements statements = new Statements(connection);
    execute(connection, "CREATE TABLE IF NOT EXISTS schema_version (number INTEGER PRIMARY KEY)");
    int done = number(statements);
    if (done > FILES.size()) {
      throw TEXTS.problem("GRADE-042", database.name(), done, FILES.size());
    }
    for (int number = done + 1; number <= FILES.size(); number++) {
      connection.setAutoCommit(false);
      try {
        String script = read(FILES.get(number - 1)).replace("${id}", database.idColumn());
        for (String sql : script.split(";", -1)) {
          if (!sql.isBlank()) {
            execute(connection, sql);
          }
        }
        statements.update("INSERT INTO schema_version (number) VALUES (?)", number);
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  /** The number that an up-to-date database has. */
  static int newest() {
    return FILES.size();
  }

  static int number(Statements statements) throws SQLException {
    return statements
        .query("SELECT COALESCE(MAX(number), 0) FROM schema_version", row -> row.getInt(1))
        .get(0);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String read(String file) {
    try (InputStream in = Migrations.class.getResourceAsStream("migration/" + file)) {
      if (in == null) {
        throw new IllegalStateException("No migration/" + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
