package org.ishizue.jupyter.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.ishizue.jupyter.channel.Ports;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.ishizue.jupyter.wire.ConnectionFile;

/**
 * The process of a kernel, with its connection file. Neither outlives {@link #close} or this VM.
 *
 * <p>What the process itself writes to stdout and stderr goes to a file beside the connection file; its
 * end is in the {@link KernelDiedException}.
 */
public final class KernelProcess implements AutoCloseable {
  private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");
  private static final int LOG_CHARS = 4_000;
  private static final Duration KILL_LIMIT = Duration.ofSeconds(2);

  private final Process process;
  private final ConnectionFile connection;
  private final Path connectionFile;
  private final Path logFile;
  private final Thread lastResort = new Thread(this::killAll, "kernel-last-resort");

  private KernelProcess(
      Process process, ConnectionFile connection, Path connectionFile, Path logFile) {
    this.process = process;
    this.connection = connection;
    this.connectionFile = connectionFile;
    this.logFile = logFile;
  }

  /**
   * Starts a kernel.
   *
   * @param runtime where the connection file is written; {@code JupyterPaths.runtime()} as a rule
   * @param workingFolder the process's working folder: a notebook's own as a rule
   * @param environment variables to add to this VM's and the kernelspec's
   * @throws IOException if the folder cannot be written or the command cannot be run
   */
  public static KernelProcess start(
      KernelSpec spec, Path runtime, Path workingFolder, Map<String, String> environment)
      throws IOException {
    Files.createDirectories(runtime);
    String id = UUID.randomUUID().toString();
    Path connectionFile = runtime.resolve("kernel-" + id + ".json").toAbsolutePath();
    Path logFile = runtime.resolve("kernel-" + id + ".log");
    ConnectionFile connection = Ports.newConnection(spec.name());
    connection.write(connectionFile);
    try {
      ProcessBuilder builder = new ProcessBuilder(LaunchCommand.argv(spec, connectionFile));
      builder.directory(workingFolder.toFile());
      Map<String, String> env = builder.environment();
      env.putAll(LaunchCommand.environment(spec, Map.copyOf(env)));
      env.putAll(environment);
      if (!WINDOWS) {
        // ipykernel and others end themselves when the process of this number is gone. (On Windows
        // it would have to be a handle.)
        env.put("JPY_PARENT_PID", Long.toString(ProcessHandle.current().pid()));
      }
      builder.redirectErrorStream(true).redirectOutput(logFile.toFile());
      Process process = builder.start();
      process.getOutputStream().close();
      var started = new KernelProcess(process, connection, connectionFile, logFile);
      Runtime.getRuntime().addShutdownHook(started.lastResort);
      return started;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(connectionFile);
      Files.deleteIfExists(logFile);
      throw e;
    }
  }

  public ConnectionFile connection() {
    return connection;
  }

  public Path connectionFile() {
    return connectionFile;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Completes as soon as the process has ended, however it did. */
  public CompletableFuture<KernelDiedException> onDeath() {
    return process.onExit().thenApply(ended -> new KernelDiedException(ended.exitValue(), log()));
  }

  /** Waits for the process to end by itself. */
  public boolean awaitEnd(Duration limit) throws InterruptedException {
    return process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  /**
   * Sends SIGINT, to the kernel process only.
   *
   * @throws IOException where there is no such signal (Windows) or it cannot be sent
   */
  public void signalInterrupt() throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("sh", "-c", "kill -INT " + pid())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    if (!kill.waitFor(2, TimeUnit.SECONDS) || kill.exitValue() != 0) {
      throw new IOException("SIGINT could not be sent to the kernel process " + pid());
    }
  }

  /** Kills the process and every process that it started, and waits for it, at most two seconds. */
  public void kill() {
    killAll();
    try {
      awaitEnd(KILL_LIMIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Kills what still runs and deletes the connection file. */
  @Override
  public void close() {
    kill();
    try {
      Runtime.getRuntime().removeShutdownHook(lastResort);
    } catch (IllegalStateException alreadyShuttingDown) {
      return;
    }
    deleteQuietly(connectionFile);
    deleteQuietly(logFile);
  }

  private void killAll() {
    // The children first: once their parent is gone they cannot be found any more.
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    if (!lastResort.equals(Thread.currentThread())) {
      return;
    }
    deleteQuietly(connectionFile);
    deleteQuietly(logFile);
  }

  private String log() {
    try {
      String log = new String(Files.readAllBytes(logFile), StandardCharsets.UTF_8);
      return log.substring(Math.max(0, log.length() - LOG_CHARS));
    } catch (IOException e) {
      return "";
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }
}
