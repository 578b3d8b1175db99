package org.ishizue.workbench.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real launcher in a small tree of its own, with a stand-in for Maven. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir
  private Path folder = Path.of("");

  private Path tree = Path.of("");
  private Path bin = Path.of("");

  @BeforeEach
  void a_tree_with_one_module() throws IOException {
    tree = Files.createDirectories(folder.resolve("with spaces/礎"));
    bin = Files.createDirectories(folder.resolve("bin"));
    copy("ishizue");
    copy("ishizue.cmd");
    copy("workbench/src/main/java/org/ishizue/workbench/launch/Build.java");
    write("pom.xml", "<project/>");
    write("workbench/pom.xml", "<project/>");
    write("datasets/pom.xml", "<project/>");
    write("datasets/rain/rain.csv", "1");
    makeAllOld();
    maven("""
        echo run >>"$LOG"
        home="$ROOT/workbench/target/ishizue"
        mkdir -p "$home/lib/workbench" && touch "$home/lib/built"
        cp -r "$CLASSES"/. "$home/lib/workbench" 2>/dev/null
        """);
  }

  @Test
  void the_first_start_builds_and_the_second_does_not() throws Exception {
    assertThat(ishizue().err()).contains("Building Ishizue");
    assertThat(ishizue().err()).doesNotContain("uilding");
    assertThat(mavenRuns()).isEqualTo(1);
  }

  @Test
  void a_changed_a_new_and_a_deleted_source_each_cause_one_build() throws Exception {
    ishizue();
    write("datasets/rain/rain.csv", "2");
    assertThat(ishizue().err()).contains("Sources have changed");
    write("datasets/rain/more.csv", "2");
    assertThat(ishizue().err()).contains("Sources have changed");
    Files.delete(tree.resolve("datasets/rain/more.csv"));
    assertThat(ishizue().err()).contains("Sources have changed");
    assertThat(ishizue().err()).doesNotContain("Sources have changed");
    assertThat(mavenRuns()).isEqualTo(4);
  }

  @Test
  void what_is_built_or_hidden_or_a_test_is_no_source() throws Exception {
    ishizue();
    write("datasets/target/x.class", "");
    write("datasets/rain/.rain.csv.swp", "");
    assertThat(new Build(tree, false, System.err).isStale())
        .as("the folder has gained a file, so this is a build too many, but a safe one")
        .isTrue();
    ishizue();
    write("workbench/target/ishizue/lib/workbench/x", "");
    write("datasets/rain/.rain.csv.swp", "changed");
    assertThat(ishizue().err()).doesNotContain("Sources have changed");
  }

  @Test
  void a_failed_build_says_why_and_leaves_the_last_good_one() throws Exception {
    ishizue();
    maven("echo '[ERROR] Broken.java: what is wrong'; exit 1");
    write("datasets/rain/rain.csv", "2");
    Ran ran = ishizue();
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains("Broken.java: what is wrong", "CLI-106", "ISHIZUE_NO_BUILD");
    assertThat(tree.resolve("workbench/target/ishizue/lib/built")).exists();
    assertThat(ishizue("ISHIZUE_NO_BUILD=1").err()).doesNotContain("CLI-");
  }

  @Test
  void a_closed_network_is_named_as_the_reason() throws Exception {
    maven("""
        case "$*" in
          *" -o "*) echo '[ERROR] Cannot access central in offline mode' ;;
          *) echo '[ERROR] Could not transfer artifact: Unknown host' ;;
        esac
        exit 1
        """);
    Ran ran = ishizue("ISHIZUE_LANG=ja");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains("CLI-105", "原因:", "対処:");
  }

  @Test
  void a_missing_maven_is_said() throws Exception {
    Files.delete(bin.resolve("mvn"));
    Ran ran = ishizue("PATH=/usr/bin-without-maven:" + tools());
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains("CLI-104", "Why:", "Fix:");
  }

  @Test
  void a_missing_java_is_said_in_the_users_language() throws Exception {
    Ran ran = ishizue("JAVA_HOME=", "PATH=" + tools(), "LANG=ja_JP.UTF-8", "LC_ALL=");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains("CLI-101", "対処:");
  }

  @Test
  void an_old_java_is_said() throws Exception {
    script("jdk8/bin/java", "echo 'openjdk version \"1.8.0_402\"' >&2");
    Ran ran = ishizue("JAVA_HOME=" + folder.resolve("jdk8"));
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains("CLI-102", "17");
  }

  @Test
  void it_starts_through_a_symbolic_link_from_another_folder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), tree.resolve("ishizue"));
    Path second = Files.createSymbolicLink(folder.resolve("second"), link.getFileName());
    Ran ran = run(folder, List.of(second.toString()), List.of());
    assertThat(ran.err()).contains("Building Ishizue").doesNotContain("CLI-");
  }

  @Test
  void of_three_starts_at_once_one_builds() throws Exception {
    List<Process> starts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      starts.add(builder(tree, List.of(tree.resolve("ishizue").toString()), List.of())
          .redirectErrorStream(true)
          .start());
    }
    for (Process start : starts) {
      start.getInputStream().readAllBytes();
      start.waitFor();
    }
    assertThat(mavenRuns()).isEqualTo(1);
  }

  private record Ran(int exit, String err) {}

  private Ran ishizue(String... environment) throws Exception {
    return run(tree, List.of(tree.resolve("ishizue").toString()), List.of(environment));
  }

  private Ran run(Path directory, List<String> command, List<String> environment) throws Exception {
    Path err = folder.resolve("err.txt");
    Process process = builder(directory, command, environment)
        .redirectError(err.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    return new Ran(process.waitFor(), Files.readString(err, StandardCharsets.UTF_8));
  }

  private ProcessBuilder builder(Path directory, List<String> command, List<String> environment) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    var variables = builder.environment();
    variables.put("JAVA_HOME", System.getProperty("java.home"));
    variables.put("LC_ALL", "C.UTF-8");
    variables.remove("ISHIZUE_LANG");
    variables.remove("MAVEN_HOME");
    variables.put("PATH", bin + ":" + variables.get("PATH"));
    variables.put("ROOT", tree.toString());
    variables.put("LOG", folder.resolve("runs.txt").toString());
    variables.put("CLASSES", Path.of("target", "classes").toAbsolutePath().toString());
    for (String one : environment) {
      int equals = one.indexOf('=');
      variables.put(one.substring(0, equals), one.substring(equals + 1));
    }
    return builder;
  }

  /** A folder with what the launcher calls, and neither Java nor Maven. */
  private String tools() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : List.of("dirname", "readlink", "sed", "head", "find", "sh")) {
      for (String place : List.of("/usr/bin", "/bin")) {
        Path file = Path.of(place, tool);
        if (Files.exists(file) && Files.notExists(tools.resolve(tool))) {
          script("tools/" + tool, "exec " + file + " \"$@\"");
        }
      }
    }
    return tools.toString();
  }

  private void maven(String script) throws IOException {
    script("bin/mvn", script);
  }

  private void script(String name, String content) throws IOException {
    Path file = write(folder.resolve(name), "");
    Files.writeString(file, "#!/bin/sh\n" + content);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private long mavenRuns() throws IOException {
    return Files.readAllLines(folder.resolve("runs.txt")).size();
  }

  private void write(String name, String content) throws IOException {
    write(tree.resolve(name), content);
  }

  private static Path write(Path file, String content) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, content);
  }

  private void copy(String name) throws IOException {
    Path to = tree.resolve(name);
    write(to, "");
    Files.delete(to);
    Files.copy(Path.of("..").resolve(name), to);
    assertThat(to.toFile().setExecutable(true)).isTrue();
  }

  private void makeAllOld() throws IOException {
    try (var walk = Files.walk(tree)) {
      for (Path path : walk.toList()) {
        Files.setLastModifiedTime(path, FileTime.from(LONG_AGO));
      }
    }
  }
}
