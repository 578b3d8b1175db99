package org.ishizue.workbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ishizue.jupyter.channel.Channel;
import org.ishizue.jupyter.client.Exchange;
import org.ishizue.jupyter.client.KernelDiedException;
import org.ishizue.jupyter.client.KernelTimeoutException;
import org.ishizue.jupyter.client.LocalKernel;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.ishizue.jupyter.message.CompleteRequest;
import org.ishizue.jupyter.message.ExecuteRequest;
import org.ishizue.jupyter.message.ShutdownRequest;
import org.ishizue.runtime.text.Language;

/**
 * The class-data archive of the kernel's VM: javac's and our classes as the JVM holds them in memory, so that
 * a kernel maps them instead of loading them. One file for each version of the JVM, beside the jars that
 * it was made from; the JVM itself checks that both are still the same, and starts without it otherwise.
 */
public final class StartArchive {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Duration CELL_LIMIT = Duration.ofMinutes(1);

  /** What the first cells of a lesson are likely to need of the compiler. */
  private static final List<String> CELLS = List.of(
      "1 + 1",
      "import java.time.LocalDate;\nvar days = new ArrayList<LocalDate>();\nfor (int i = 0; i < 3; i++) {"
          + " days.add(LocalDate.of(2020, 7, 4).plusDays(i)); }\ndays",
      "record Gauge(String id, double stageM) {}\ndouble twice(Gauge gauge) { return 2 * gauge.stageM(); }\n"
          + "List.of(new Gauge(\"A\", 1.5)).stream().mapToDouble(gauge -> twice(gauge)).sum()",
      "System.out.println(\"archive\");",
      "int wrong = \"text\";",
      "Integer.parseInt(\"text\")");

  private StartArchive() {}

  /** The options with which the kernel's VM uses the archive; none if there is no archive. */
  static List<String> options(Home home) {
    Path file = file(home);
    return Files.isReadable(file) ? List.of("-XX:SharedArchiveFile=" + file) : List.of();
  }

  /** Where the archive for the JVM of this process is, or will be. */
  static Path file(Home home) {
    String version = Runtime.version().toString().replaceAll("[^\\w.+-]", "_");
    return home.folder().resolve("cache").resolve("kernel-" + version + ".jsa");
  }

  /**
   * Makes the archive by running a kernel once, unless it is there already: some seconds.
   *
   * @return whether it is there now; false if this JVM did not write one
   * @throws IOException if the folder cannot be written
   */
  public static boolean make(Home home)
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    Path file = file(home);
    if (Files.exists(file)) {
      return true;
    }
    if (!Files.isDirectory(home.lib("kernel"))) {
      throw new NoSuchFileException(home.lib("kernel").toString());
    }
    Files.createDirectories(file.getParent());
    Path folder = Files.createTempDirectory(file.getParent(), "making");
    try {
      Path made = folder.resolve("kernel.jsa");
      train(home, made, folder);
      if (Files.exists(made) && Files.size(made) > 0) {
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return Files.exists(file);
    } finally {
      delete(folder);
    }
  }

  private static void train(Home home, Path made, Path folder)
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    List<String> command = new ArrayList<>(KernelCommand.of(home));
    command.add(1, "-XX:ArchiveClassesAtExit=" + made);
    KernelSpec plain = KernelJson.uninstalled(home, Language.current());
    KernelSpec spec = new KernelSpec(
        plain.name(),
        plain.folder(),
        command,
        plain.displayName(),
        plain.language(),
        plain.interruptMode(),
        plain.env(),
        plain.metadata(),
        plain.json());
    try (LocalKernel kernel = LocalKernel.start(spec, folder, folder, Map.of(), START_LIMIT)) {
      for (String cell : CELLS) {
        try (Exchange exchange = kernel.client().send(Channel.SHELL, ExecuteRequest.of(cell))) {
          exchange.awaitDone(CELL_LIMIT, output -> {});
        }
      }
      kernel.client().request(Channel.SHELL, new CompleteRequest("days.si", 7), CELL_LIMIT);
      kernel.client().send(Channel.CONTROL, new ShutdownRequest(false)).close();
      // The archive is written while the VM ends, which takes longer than an ordinary end.
      if (!kernel.process().awaitEnd(START_LIMIT)) {
        throw new IOException("the kernel had not ended after " + START_LIMIT.toMinutes() + " min");
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
