package org.ishizue.grading.gradebook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL on a free port of the loopback interface, run by an ordinary user, gone when it is stopped. */
final class PostgresServer {
  private final Path folder;
  private final Process process;
  private final int port;

  private PostgresServer(Path folder, Process process, int port) {
    this.folder = folder;
    this.process = process;
    this.port = port;
  }

  static boolean isInstalled() {
    return programs().isPresent();
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=ishizue";
  }

  static PostgresServer start() throws IOException, InterruptedException {
    Path programs = programs().orElseThrow();
    Path folder = Files.createTempDirectory("ishizue-postgres");
    ordinary(List.of("chown", "65534:65534", folder.toString()), folder, true);
    Path data = folder.resolve("data");
    run(
        folder,
        programs.resolve("initdb") + "",
        "-D",
        data + "",
        "-U",
        "ishizue",
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C",
        "--no-sync",
        "--no-instructions");
    int port = freePort();
    List<String> command = asOrdinaryUser(List.of(
        programs.resolve("postgres").toString(),
        "-D",
        data.toString(),
        "-h",
        "127.0.0.1",
        "-p",
        String.valueOf(port),
        "-c",
        "unix_socket_directories=",
        "-c",
        "fsync=off",
        "-c",
        "shared_buffers=16MB",
        "-c",
        "max_connections=20"));
    Process process = builder(command, folder).start();
    PostgresServer server = new PostgresServer(folder, process, port);
    try {
      server.await();
      return server;
    } catch (InterruptedException | RuntimeException e) {
      server.stop();
      throw e;
    }
  }

  private void await() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (true) {
      try {
        new PostgresUrl(url(), Duration.ZERO).connect().close();
        return;
      } catch (SQLException notYet) {
        if (!process.isAlive() || System.nanoTime() > end) {
          throw new IllegalStateException(log(folder), notYet);
        }
        Thread.sleep(50);
      }
    }
  }

  void stop() throws IOException, InterruptedException {
    process.destroy(); // SIGTERM: a smart shutdown; all connections are closed by now
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    Files.deleteIfExists(folder.resolveSibling(folder.getFileName() + ".log"));
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static void run(Path folder, String... command) throws IOException, InterruptedException {
    ordinary(asOrdinaryUser(List.of(command)), folder, false);
  }

  private static void ordinary(List<String> command, Path folder, boolean onlyAsRoot)
      throws IOException, InterruptedException {
    if (onlyAsRoot && !isRoot()) {
      return;
    }
    Process process = builder(command, folder).start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException(command + ": " + log(folder));
    }
  }

  private static ProcessBuilder builder(List<String> command, Path folder) {
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(
            folder.resolveSibling(folder.getFileName() + ".log").toFile()));
  }

  private static String log(Path folder) {
    try {
      return Files.readString(folder.resolveSibling(folder.getFileName() + ".log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** PostgreSQL refuses to run as root, and rightly. */
  private static List<String> asOrdinaryUser(List<String> command) {
    if (!isRoot()) {
      return command;
    }
    List<String> all = new ArrayList<>(
        List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"));
    all.addAll(command);
    return all;
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Debian keeps the programs of each version in a folder of its own. */
  private static Optional<Path> programs() {
    List<Path> places = new ArrayList<>();
    Path debian = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(debian)) {
      try (Stream<Path> versions = Files.list(debian)) {
        versions
            .sorted(Comparator.reverseOrder())
            .map(each -> each.resolve("bin"))
            .forEach(places::add);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    for (String each : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      places.add(Path.of(each));
    }
    return places.stream()
        .filter(each -> Files.isExecutable(each.resolve("initdb"))
            && Files.isExecutable(each.resolve("postgres")))
        .findFirst();
  }
}
