package org.ishizue.grading.gradebook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The marks of a course. One program writes at a time; any number reads. What is added in one {@link #change}
 * is there wholly or not at all, also if the machine loses its power meanwhile.
 */
public final class Gradebook implements AutoCloseable {
  private static final Texts TEXTS = Texts.beside(Gradebook.class);

  private final Database database;
  private final Connection connection;
  private final @Nullable Closeable lock;
  private final GradebookRows rows;

  private Gradebook(Database database, Connection connection, @Nullable Closeable lock) {
    this.database = database;
    this.connection = connection;
    this.lock = lock;
    this.rows = new GradebookRows(new Statements(connection));
  }

  /**
   * Opens a gradebook to write, and makes or renews its tables where needed.
   *
   * @param place a file of SQLite, or a URL {@code jdbc:postgresql://…}
   * @throws org.ishizue.runtime.text.ProblemException GRADE-040 if another program writes, GRADE-041 if it cannot be
   *     opened, GRADE-042 if a newer program made it, GRADE-043 if PostgreSQL's driver is missing
   */
  public static Gradebook write(String place) {
    return write(place, Duration.ofSeconds(30));
  }

  /** Writes through a connection that somebody else opened, for tests. */
  static Gradebook over(Database database, Connection connection) {
    return new Gradebook(database, connection, () -> {});
  }

  static Gradebook write(String place, Duration patience) {
    Database database = database(place, patience);
    try {
      Connection connection = database.connect();
      Closeable lock = null;
      try {
        lock = database.lock(connection);
        Migrations.run(database, connection);
        return new Gradebook(database, connection, lock);
      } catch (SQLException | RuntimeException e) {
        close(lock);
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw failed(database, e);
    }
  }

  /**
   * Opens a gradebook to read.
   *
   * @throws org.ishizue.runtime.text.ProblemException GRADE-045 if there is none yet; else as {@link #write(String)}
   */
  public static Gradebook read(String place) {
    Database database = database(place, Duration.ZERO);
    if (database instanceof SqliteFile sqlite && !Files.exists(sqlite.file())) {
      throw TEXTS.problem("GRADE-045", database.name());
    }
    try {
      Connection connection = database.connect();
      try {
        int number = Migrations.number(new Statements(connection));
        if (number != Migrations.newest()) {
          connection.close();
          // Only a writer may bring it up to date; then it can be read.
          write(place).close();
          return new Gradebook(database, database.connect(), null);
        }
        return new Gradebook(database, connection, null);
      } catch (SQLException e) {
        connection.close();
        throw TEXTS.problem(e, "GRADE-045", database.name());
      }
    } catch (SQLException e) {
      throw failed(database, e);
    }
  }

  private static Database database(String place, Duration patience) {
    if (place.startsWith("jdbc:postgresql:")) {
      return new PostgresUrl(place, patience);
    }
    if (place.startsWith("jdbc:")) {
      throw TEXTS.problem("GRADE-044", place.replaceFirst("\\?.*", ""));
    }
    return new SqliteFile(Path.of(place).toAbsolutePath().normalize(), patience);
  }

  /** Something to do with the rows. */
  @FunctionalInterface
  public interface Work<T> {
    T with(GradebookRows rows) throws SQLException;
  }

  /** Changes rows in one transaction. */
  public <T> T change(Work<T> work) {
    if (lock == null) {
      throw new IllegalStateException("opened to read");
    }
    try {
      connection.setAutoCommit(false);
      try {
        T result = work.with(rows);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw failed(database, e);
    }
  }

  /** Reads rows. */
  public <T> T look(Work<T> work) {
    try {
      return work.with(rows);
    } catch (SQLException e) {
      throw failed(database, e);
    }
  }

  /** The marks that were given out, by exercise and learner. */
  public List<Mark> marks() {
    return look(GradebookRows::marks);
  }

  /** As messages call it. */
  public String name() {
    return database.name();
  }

  @Override
  public void close() {
    close(lock);
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(database, e);
    }
  }

  private static void close(@Nullable Closeable lock) {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      throw TEXTS.problem(e, "GRADE-041", "lock", e);
    }
  }

  private static RuntimeException failed(Database database, SQLException e) {
    return TEXTS.problem(e, "GRADE-041", database.name(), String.valueOf(e.getMessage()));
  }
}
