package org.ishizue.analysis.sql;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ishizue.runtime.text.ProblemException;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * The one database of this VM, in memory; what it cannot keep there it puts into a temporary folder. Queries
 * run on a thread of their own, one at a time, because only so can a cell that waits for one be interrupted.
 */
final class Database {
  /** How much memory DuckDB may take beside Java's own: {@code 2GB}. */
  static final String MEMORY = "ishizue.sql.memory";

  private static final long MEBIBYTE = 1L << 20;
  private static final Texts TEXTS = Texts.beside(Database.class);
  private static @Nullable Database current;

  private final Engine engine;
  private final Connection connection;
  private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
    Thread thread = new Thread(work, "ishizue-sql");
    thread.setDaemon(true);
    return thread;
  });

  private Database(Engine engine, Connection connection) {
    this.engine = engine;
    this.connection = connection;
  }

  /** The database, opened by the first who asks. */
  static synchronized Database current() {
    if (current == null) {
      Path jar = EngineJar.find();
      Engine engine = EngineLoader.load(jar);
      try {
        current = new Database(engine, engine.connect(settings(jar)));
      } catch (SQLException | LinkageError e) {
        throw TEXTS.problem(e, "SQL-002", jar, EngineLoader.reason(e));
      }
    }
    return current;
  }

  /**
   * Runs a task and waits for its result.
   *
   * @throws ProblemException if it fails, or if this thread is interrupted meanwhile: then the task ends too
   */
  Table run(SqlTask task) {
    Future<Table> future = worker.submit(() -> task.run(engine, connection));
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TEXTS.problem(e, "SQL-012");
    } finally {
      if (!future.isDone()) {
        task.cancel();
      }
    }
  }

  private static RuntimeException failure(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    // Here is who asked; the cause was made on the worker's thread and knows nothing of it.
    if (cause instanceof ProblemException problem) {
      problem.setStackTrace(new Throwable().getStackTrace());
      return problem;
    }
    return new IllegalStateException(cause);
  }

  private static Map<String, String> settings(Path jar) {
    Map<String, String> settings = new LinkedHashMap<>();
    // No network: extensions come from a folder beside the jar, or not at all.
    settings.put("autoinstall_known_extensions", "false");
    settings.put("autoload_known_extensions", "false");
    settings.put("custom_extension_repository", jar.resolveSibling("extensions").toString());
    settings.put("memory_limit", System.getProperty(MEMORY, defaultMemory()));
    settings.put(
        "temp_directory",
        Path.of(
                System.getProperty("java.io.tmpdir"),
                "ishizue-sql-" + ProcessHandle.current().pid())
            .toString());
    return settings;
  }

  /** A quarter of the machine's memory, from 512 MiB to 8 GiB: Java's heap takes as much. */
  private static String defaultMemory() {
    long machine = ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : 4096 * MEBIBYTE;
    return Math.max(512, Math.min(8192, machine / 4 / MEBIBYTE)) + "MiB";
  }
}
