package org.ishizue.grading.gradebook;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The same on a real PostgreSQL, started for this test and ended with it. Not run where there is none. */
final class PostgresGradebookTest extends GradebookContract {
  private static @Nullable PostgresServer server;

  @BeforeAll
  static void a_server_is_started() throws Exception {
    if (!PostgresServer.isInstalled()) {
      String text = "NOT RUN: the gradebook on PostgreSQL; initdb and postgres were not found";
      System.err.println("\n*** " + text + " ***\n");
      Assumptions.abort(text);
    }
    server = PostgresServer.start();
  }

  @AfterAll
  static void the_server_is_stopped() throws Exception {
    if (server != null) {
      server.stop();
      server = null;
    }
  }

  @BeforeEach
  @AfterEach
  void nothing_is_there() throws SQLException {
    try (Connection connection = connection();
        var statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA public CASCADE");
      statement.execute("CREATE SCHEMA public");
    }
  }

  @Override
  String place() {
    if (server == null) {
      throw new IllegalStateException("no server");
    }
    return server.url();
  }

  @Override
  Connection connection() throws SQLException {
    return new PostgresUrl(place(), Duration.ZERO).connect();
  }
}
