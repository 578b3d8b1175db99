package org.ishizue.workbench.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ishizue.jupyter.client.KernelDiedException;
import org.ishizue.jupyter.client.KernelTimeoutException;
import org.ishizue.kernel.archive.ArchiveRenewal;
import org.ishizue.kernel.archive.StartArchive;
import org.ishizue.workbench.Rehearsal;
import org.ishizue.workbench.cli.Home;
import org.jspecify.annotations.Nullable;

/**
 * The class-data archive of the workbench's own VM, which the launchers name to it where there is one. A server that has none
 * of its jars makes it for the next start, some time after its own: in a process of the lowest priority that serves a page
 * and a kernel to itself ({@link Rehearsal}).
 */
public final class ServerArchive implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(ServerArchive.class.getName());

  /** After a start, the first page and the first cells have the machine for themselves. */
  private static final Duration DELAY = Duration.ofSeconds(30);

  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final Home home;
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable Process recorded;

  public ServerArchive(Home home) {
    this.home = home;
  }

  /** Makes it in the background, if it is not there and can be. */
  void makeLater() {
    Thread thread = new Thread(
        () -> {
          try {
            if (!closed.await(DELAY.toMillis(), TimeUnit.MILLISECONDS)) {
              boolean unused = make();
            }
          } catch (IOException | KernelTimeoutException | KernelDiedException e) {
            // This server works without, only the next one starts later.
            LOG.log(System.Logger.Level.WARNING, "No archive for quick starts", e);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the thread ends with it
          }
        },
        "next-start");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Makes it, unless it is there or was tried with these jars. A program that runs from elsewhere than its distribution, as a
   * test does, has none.
   *
   * @return whether it is there now
   */
  public boolean make()
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    List<Path> jars = jars();
    if (jars.isEmpty() || !jars.stream().allMatch(jar -> jar.startsWith(home.lib("")))) {
      return false;
    }
    StartArchive archive = new StartArchive(file());
    String key = StartArchive.keyOf(jars);
    if (!archive.wasTried(key) && archive.canBeWritten()) {
      return archive.make(key, this::record);
    }
    return archive.isCurrent(key);
  }

  /** Where it is: named as the launchers look for it, after what they know of the JVM. */
  public Path file() {
    return home.folder()
        .resolve("cache")
        .resolve("workbench-" + Runtime.version().feature() + ".jsa");
  }

  private static List<Path> jars() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .toList();
  }

  private void record(Path made, Path folder) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As the launchers do: a JVM takes an archive only with the options and the class path that it
    // was made with.
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-D" + Home.PROPERTY + "=" + home.folder()));
    command.addAll(List.of("-Xlog:cds*=off", StartArchive.RECORD + made));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Rehearsal.class.getName(), folder.toString()));
    Path log = folder.resolve("log");
    ProcessBuilder builder =
        ArchiveRenewal.background(command).redirectErrorStream(true).redirectOutput(log.toFile());
    // A Hub's and a session's Jupyter are no business of the one that is only recorded.
    builder.environment().keySet().removeIf(name -> name.startsWith("JUPYTER"));
    // A kernel's files and a server's settings go with the folder.
    builder.environment().put("JUPYTER_DATA_DIR", folder.resolve("data").toString());
    builder.environment().put("JUPYTER_RUNTIME_DIR", folder.resolve("runtime").toString());
    int exit = run(builder);
    if (closed.getCount() == 0) {
      throw new InterruptedException(); // not tried to its end: the next server may
    }
    if (exit != 0) {
      throw new IOException(
          "the recorded server ended with " + exit + ": " + Files.readString(log));
    }
  }

  private int run(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process;
    synchronized (this) {
      if (closed.getCount() == 0) {
        throw new InterruptedException();
      }
      process = builder.start();
      recorded = process;
    }
    try {
      process.getOutputStream().close();
      if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException(
            "the recorded server had not ended after " + LIMIT.toMinutes() + " min");
      }
      return process.exitValue();
    } finally {
      end(process);
    }
  }

  /** With what it has started: a kernel ends itself when the process that asked for it is gone. */
  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroyForcibly();
  }

  /** Ends what was begun: nothing goes on when the server has ended. */
  @Override
  public void close() {
    closed.countDown();
    synchronized (this) {
      if (recorded != null && recorded.isAlive()) {
        end(recorded);
      }
    }
  }
}
