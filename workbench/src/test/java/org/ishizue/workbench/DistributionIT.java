package org.ishizue.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishizue.jupyter.channel.Channel;
import org.ishizue.jupyter.client.Exchange;
import org.ishizue.jupyter.client.LocalKernel;
import org.ishizue.jupyter.message.ExecuteRequest;
import org.ishizue.runtime.text.Language;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.cli.KernelArchive;
import org.ishizue.workbench.cli.KernelCommand;
import org.ishizue.workbench.cli.KernelJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code package} has put together. */
final class DistributionIT {
  private final Home home = Home.ofProcess();

  @TempDir
  private Path folder = Path.of("");

  @Test
  void the_learners_class_path_holds_nothing_of_the_kernel() throws IOException {
    assertThat(jars("user"))
        .anyMatch(jar -> jar.startsWith("ishizue-analysis"))
        .anyMatch(jar -> jar.startsWith("ishizue-datasets"))
        .anyMatch(jar -> jar.startsWith("ishizue-checks"))
        .anyMatch(jar -> jar.startsWith("ishizue-runtime"))
        .anyMatch(jar -> jar.startsWith("tablesaw-core"))
        .noneMatch(
            jar -> jar.matches("(gson|jeromq|jnacl|asm|ishizue-(kernel|jupyter|exercises)).*"));
  }

  @Test
  void the_kernels_class_path_holds_nothing_of_the_course() throws IOException {
    assertThat(jars("kernel"))
        .anyMatch(jar -> jar.startsWith("ishizue-kernel"))
        .anyMatch(jar -> jar.startsWith("gson"))
        .anyMatch(jar -> jar.startsWith("jeromq"))
        .noneMatch(jar -> jar.matches("(tablesaw|xchart|ishizue-analysis|picocli).*"));
  }

  @Test
  void no_folder_holds_two_versions_of_a_library() throws IOException {
    for (String lib : List.of("kernel", "user", "workbench")) {
      assertThat(jars(lib).stream().map(jar -> jar.replaceFirst("-\\d.*", "")))
          .as(lib)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void lessons_data_fonts_and_texts_are_there() {
    assertThat(home.lessons().resolve("01-first-cell/lesson.ja.ipynb")).exists();
    assertThat(home.datasets().resolve("hijiori-annual-rain/datapackage.json")).exists();
    assertThat(home.exercises().resolve("01-first-cell/checks/public.expected.json"))
        .exists();
    assertThat(home.fonts().resolve("fonts.conf")).exists();
    assertThat(home.folder().resolve("docs/troubleshooting.ja.md")).exists();
    assertThat(home.folder().resolve("ishizue")).isExecutable();
  }

  @Test
  void no_solution_is_handed_out() throws IOException {
    try (var walk = Files.walk(home.exercises())) {
      List<Path> files = walk.filter(Files::isRegularFile).toList();
      assertThat(files)
          .anyMatch(file -> file.endsWith("01-first-cell/manifest.json"))
          .noneMatch(file -> file.toString().matches(".*(hidden|also-right|wrong/).*"))
          .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("BEGIN SOLUTION"));
    }
  }

  @Test
  void the_sources_of_what_a_learner_calls_lie_where_the_kernel_looks_for_their_javadoc()
      throws IOException {
    for (String jar : jars("user")) {
      if (jar.startsWith("ishizue-")) {
        Path sources = home.lib("sources").resolve(jar.replaceFirst("\\.jar$", "-sources"));
        assertThat(sources.resolve("org").resolve("ishizue")).isNotEmptyDirectory();
      }
    }
  }

  @Test
  void a_kernel_starts_from_its_archive() throws Exception {
    assertThat(KernelArchive.make(home)).isTrue();
    assertThat(KernelCommand.of(home))
        .anyMatch(word -> word.startsWith("-XX:SharedArchiveFile=" + home.folder()));
    // Required and not only allowed: the VM ends at once where it cannot use the archive.
    List<String> command = new ArrayList<>(KernelCommand.of(home));
    command.replaceAll(word -> word.equals("-Xshare:auto") ? "-Xshare:on" : word);
    command.replaceAll(word -> word.equals(KernelCommand.CONNECTION_FILE) ? "nowhere.json" : word);
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(folder.resolve("log")).content().contains("KERNEL-001");
  }

  @Test
  void the_learners_vm_starts_from_an_archive_of_the_library() throws Exception {
    assertThat(KernelArchive.make(home)).isTrue();
    Path log = folder.resolve("classes.txt");
    try (LocalKernel kernel = LocalKernel.start(
        KernelJson.uninstalled(home, Language.EN),
        folder,
        folder,
        Map.of("ISHIZUE_JAVA_OPTS", "-Xlog:class+load:file=" + log),
        Duration.ofMinutes(1))) {
      ExecuteRequest cell = ExecuteRequest.of(
          "Chart.line(Datasets.load(\"hijiori-annual-rain\"), " + "\"year\", \"max_1h_mm\")");
      try (Exchange exchange = kernel.client().send(Channel.SHELL, cell)) {
        exchange.awaitDone(Duration.ofMinutes(1), output -> {});
      }
    }
    assertThat(log)
        .content()
        .containsPattern("tech\\.tablesaw\\.api\\.Table source: shared objects file \\(top\\)")
        .containsPattern("org\\.ishizue\\.analysis\\.Chart source: shared objects file \\(top\\)");
  }

  @Test
  void a_kernel_whose_archive_is_of_other_jars_makes_one_for_its_next_start() throws Exception {
    assertThat(KernelArchive.make(home)).isTrue();
    Path key;
    try (Stream<Path> files = Files.list(home.folder().resolve("cache"))) {
      key = files
          .filter(file -> file.getFileName().toString().matches("kernel-.*\\.jsa\\.key"))
          .findFirst()
          .orElseThrow();
    }
    String right = Files.readString(key);
    Files.writeString(key, "of other jars");
    try (LocalKernel kernel = LocalKernel.start(
        KernelJson.uninstalled(home, Language.EN),
        folder,
        folder,
        Map.of(),
        Duration.ofMinutes(1))) {
      long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
      while (!Files.readString(key).equals(right) && System.nanoTime() < end) {
        assertThat(kernel.process().isAlive()).isTrue();
        TimeUnit.MILLISECONDS.sleep(200); // another process writes it, and has no way to tell us
      }
    }
    assertThat(key).content().isEqualTo(right);
    a_kernel_starts_from_its_archive();
  }

  @Test
  void the_workbench_starts_from_its_archive() throws Exception {
    Path log = folder.resolve("log");
    Process install = new ProcessBuilder(launched(
            "org.ishizue.workbench.Main", "kernel", "install", "--prefix", folder.toString()))
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    assertThat(install.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(install.exitValue()).as(Files.readString(log)).isZero();
    Path cache = home.folder().resolve("cache");
    Path made = cache.resolve("workbench-" + Runtime.version().feature() + ".jsa");
    assertThat(made).as(Files.readString(log)).exists();
    assertThat(cache)
        .isDirectoryNotContaining(each -> each.getFileName().toString().startsWith("making-work"));
    // Required and not only allowed: the VM ends at once where it cannot use the archive.
    List<String> required = launched("org.ishizue.workbench.Main", "--version");
    required.addAll(1, List.of("-XX:SharedArchiveFile=" + made, "-Xshare:on", "-Xlog:cds*=off"));
    Process version = new ProcessBuilder(required).redirectErrorStream(true).start();
    assertThat(new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .startsWith("Ishizue ");
    assertThat(version.waitFor()).isZero();
    an_installation_says_nothing_of_an_archive_that_came_with_its_copy(made);
  }

  /** Offices copy an installation with all that is in it, and programs read the first line that it prints. */
  private void an_installation_says_nothing_of_an_archive_that_came_with_its_copy(Path made)
      throws Exception {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    Path launcher = Files.copy(
        home.folder().resolve("ishizue"),
        copy.resolve("ishizue"),
        StandardCopyOption.COPY_ATTRIBUTES);
    Files.createSymbolicLink(copy.resolve("lib"), home.folder().resolve("lib"));
    Files.copy(made, Files.createDirectory(copy.resolve("cache")).resolve(made.getFileName()));
    Process version = new ProcessBuilder(launcher.toString(), "--version")
        .redirectErrorStream(true)
        .start();
    assertThat(new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .startsWith("Ishizue ");
    assertThat(version.waitFor()).isZero();
  }

  /** A command as the launchers give it, with the class path of the distribution. */
  private List<String> launched(String... words) {
    String jars = Stream.of("workbench", "kernel", "user")
        .map(lib -> home.lib(lib) + File.separator + "*")
        .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Dfile.encoding=UTF-8",
        "-D" + Home.PROPERTY + "=" + home.folder(),
        "-cp",
        jars));
    command.addAll(List.of(words));
    return command;
  }

  @Test
  void a_missing_connection_file_is_said_without_a_trace() throws Exception {
    refused(folder.resolve("nowhere.json"), "nowhere.json");
  }

  @Test
  void a_broken_connection_file_is_said_without_a_trace() throws Exception {
    refused(Files.writeString(folder.resolve("broken.json"), "{\"ip\": "), "broken.json");
  }

  @Test
  void a_busy_port_is_said_without_a_trace() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      String ports = Stream.of("shell", "iopub", "stdin", "control", "hb")
          .map(channel -> "\"" + channel + "_port\": " + port)
          .collect(Collectors.joining(", "));
      String json = "{\"ip\": \"127.0.0.1\", \"transport\": \"tcp\", " + ports
          + ", \"key\": \"k\", \"signature_scheme\": \"hmac-sha256\"}";
      Path file = Files.writeString(folder.resolve("busy.json"), json);
      refused(file, String.valueOf(port));
    }
  }

  private void refused(Path connectionFile, String word) throws Exception {
    List<String> command = new ArrayList<>(KernelCommand.of(home));
    command.replaceAll(
        part -> part.equals(KernelCommand.CONNECTION_FILE) ? connectionFile.toString() : part);
    Path log = folder.resolve("log.txt");
    Process kernel = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    boolean over = kernel.waitFor(20, TimeUnit.SECONDS);
    kernel.destroyForcibly();
    assertThat(over).as("the kernel ends by itself").isTrue();
    assertThat(kernel.exitValue()).as(Files.readString(log)).isEqualTo(2);
    assertThat(log).content().contains(word).doesNotContain("\tat ");
  }

  private List<String> jars(String lib) throws IOException {
    try (var files = Files.list(home.lib(lib))) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }
}
