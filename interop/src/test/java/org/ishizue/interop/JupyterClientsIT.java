package org.ishizue.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Each file of {@code src/test/python} is one client; each of its tests is counted as a test here.
 *
 * <p>Two clients run at a time ({@code junit-platform.properties}): most of their time is waiting. Those that
 * measure time, load or memory have the machine for themselves.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = JupyterClientsIT.MACHINE, mode = ResourceAccessMode.READ)
final class JupyterClientsIT {
  static final String MACHINE = "machine";

  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path SCRIPTS = Path.of("src", "test", "python").toAbsolutePath();
  private static final Path LAUNCHER = Path.of("..", "ishizue").toAbsolutePath().normalize();
  private static final Path PREFIX = TARGET.resolve("prefix");
  private static final int CLIENT_MINUTES = 20;

  @BeforeAll
  static void the_kernelspec_is_installed_into_a_prefix_of_its_own() throws Exception {
    Path python = python();
    if (!Files.isExecutable(python)) {
      fail("There is no " + python + ". Make it: python3 -m venv interop/target/venv && "
          + "interop/target/venv/bin/pip install -r interop/requirements.txt");
    }
    install("java", System.getProperty("java.home"));
  }

  @AfterAll
  static void no_process_is_left_behind() throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (!kernelsLeft().isEmpty() && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(kernelsLeft()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> jupyter_kernel_test() throws Exception {
    return client("test_conformance.py", Map.of("INTEROP_KERNEL", "java"), "");
  }

  @TestFactory
  Stream<DynamicTest> jupyter_kernel_test_on_a_second_jdk() throws Exception {
    String jdk = System.getProperty("interop.jdk", "");
    if (jdk.isBlank()) {
      return Stream.of();
    }
    install("java-second", jdk);
    return client("test_conformance.py", Map.of("INTEROP_KERNEL", "java-second"), "-second-jdk");
  }

  @TestFactory
  Stream<DynamicTest> nbclient() throws Exception {
    return client("test_nbclient.py", Map.of(), "");
  }

  @TestFactory
  Stream<DynamicTest> papermill() throws Exception {
    return client("test_papermill.py", Map.of(), "");
  }

  @TestFactory
  Stream<DynamicTest> nbgrader() throws Exception {
    String exercises = Path.of("..", "exercises").toRealPath().toString();
    return client(
        "test_nbgrader.py",
        Map.of("INTEROP_EXERCISES", exercises, "INTEROP_LAUNCHER", LAUNCHER.toString()),
        "");
  }

  @TestFactory
  @ResourceLock(value = MACHINE, mode = ResourceAccessMode.READ_WRITE)
  Stream<DynamicTest> grading_in_the_sandbox() throws Exception {
    return client("test_sandbox.py", Map.of(), "");
  }

  @TestFactory
  Stream<DynamicTest> jupyter_console() throws Exception {
    return client("test_console.py", Map.of(), "");
  }

  @TestFactory
  Stream<DynamicTest> hostile_messages() throws Exception {
    return client("test_hostile.py", Map.of(), "");
  }

  @TestFactory
  @ResourceLock(value = MACHINE, mode = ResourceAccessMode.READ_WRITE)
  Stream<DynamicTest> interrupts() throws Exception {
    return client("test_interrupt.py", Map.of(), "");
  }

  @TestFactory
  @ResourceLock(value = MACHINE, mode = ResourceAccessMode.READ_WRITE)
  Stream<DynamicTest> starts_under_load() throws Exception {
    return client("test_starts.py", Map.of(), "");
  }

  @TestFactory
  Stream<DynamicTest> jupyterlab_in_chromium() throws Exception {
    return inChromium("test_jupyterlab.py");
  }

  @TestFactory
  Stream<DynamicTest> widgets_in_jupyterlab_in_chromium() throws Exception {
    return inChromium("test_widgets.py");
  }

  @TestFactory
  Stream<DynamicTest> debugger_in_jupyterlab_in_chromium() throws Exception {
    return inChromium("test_debugger.py");
  }

  @TestFactory
  Stream<DynamicTest> libraries_from_the_registry() throws Exception {
    return client("test_maven.py", Map.of(), "");
  }

  @TestFactory
  Stream<DynamicTest> jupyter_servers_own_tests_of_our_server() throws Exception {
    return client("test_jupyter_server_api.py", Map.of(), "");
  }

  @TestFactory
  Stream<DynamicTest> the_course_in_chromium() throws Exception {
    return inChromium("test_workbench.py");
  }

  @TestFactory
  Stream<DynamicTest> exercises_in_chromium() throws Exception {
    return inChromium("test_exercise_page.py");
  }

  @TestFactory
  Stream<DynamicTest> bad_input_in_chromium() throws Exception {
    return inChromium("test_bad_input.py");
  }

  @TestFactory
  Stream<DynamicTest> sliders_and_debugger_of_our_page_in_chromium() throws Exception {
    return inChromium("test_page_tools.py");
  }

  @TestFactory
  Stream<DynamicTest> instructors_page_in_chromium() throws Exception {
    return inChromium("test_instructor_page.py");
  }

  @TestFactory
  Stream<DynamicTest> jupyterhub_with_our_server_in_chromium() throws Exception {
    return inChromium("test_jupyterhub.py");
  }

  @TestFactory
  Stream<DynamicTest> the_course_by_keyboard_in_chromium() throws Exception {
    return inChromium("test_keyboard.py");
  }

  private static Stream<DynamicTest> inChromium(String script) throws Exception {
    String chromium = System.getProperty("interop.chromium", "");
    assertThat(Path.of(chromium)).isExecutable();
    return client(script, Map.of("INTEROP_CHROMIUM", chromium), "");
  }

  @TestFactory
  Stream<DynamicTest> the_book_in_chromium() throws Exception {
    return inChromium("test_book.py");
  }

  @TestFactory
  Stream<DynamicTest> lessons_on_another_java_kernel() throws Exception {
    return client("test_jjava.py", Map.of(), "");
  }

  @Test
  void jupyters_own_list_shows_the_kernel() throws Exception {
    Path log = TARGET.resolve("kernelspec-list.log");
    List<String> command =
        List.of(python().toString(), "-m", "jupyter", "kernelspec", "list", "--json");
    assertThat(run(command, Map.of(), log)).isZero();
    assertThat(log).content().contains("\"java\"", "Java (Ishizue)", PREFIX.toString());
  }

  /** Runs one file and shows each of its tests with its own result; a skipped one is a failed one. */
  private static Stream<DynamicTest> client(
      String script, Map<String, String> environment, String suffix) throws Exception {
    Path report = TARGET.resolve("pytest-reports").resolve(script + suffix + ".xml");
    Path log = TARGET.resolve(script + suffix + ".log");
    Files.deleteIfExists(report);
    int exit = run(
        List.of(
            python().toString(),
            "-m",
            "pytest",
            "-p",
            "no:cacheprovider",
            "-ra",
            "--junitxml=" + report,
            SCRIPTS.resolve(script).toString()),
        environment,
        log);
    if (!Files.exists(report)) {
      return Stream.of(DynamicTest.dynamicTest(
          script, () -> fail("pytest ended with " + exit + " and no report:\n" + read(log))));
    }
    List<DynamicTest> tests = new ArrayList<>();
    var documents = DocumentBuilderFactory.newInstance();
    documents.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    NodeList cases =
        documents.newDocumentBuilder().parse(report.toFile()).getElementsByTagName("testcase");
    for (int i = 0; i < cases.getLength(); i++) {
      Element one = (Element) cases.item(i);
      tests.add(DynamicTest.dynamicTest(one.getAttribute("name"), () -> verdict(one, log)));
    }
    tests.add(DynamicTest.dynamicTest(
        script + " ends well", () -> assertThat(exit).as(() -> read(log)).isZero()));
    return tests.stream();
  }

  private static void verdict(Element testcase, Path log) {
    for (String bad : List.of("failure", "error", "skipped")) {
      NodeList found = testcase.getElementsByTagName(bad);
      if (found.getLength() > 0) {
        fail(bad + ": " + found.item(0).getTextContent() + "\nSee " + log);
      }
    }
  }

  private static void install(String name, String javaHome) throws Exception {
    Path log = TARGET.resolve("install-" + name + ".log");
    List<String> command = List.of(
        LAUNCHER.toString(),
        "kernel",
        "install",
        "--name",
        name,
        "--prefix",
        PREFIX.toString(),
        "--lang",
        "en");
    Map<String, String> environment = Map.of("JAVA_HOME", javaHome, "ISHIZUE_NO_BUILD", "1");
    assertThat(run(command, environment, log)).as(() -> read(log)).isZero();
  }

  /** Runs a program in a home of its own, so that nothing of the user's is read or changed. */
  private static int run(List<String> command, Map<String, String> environment, Path log)
      throws IOException, InterruptedException {
    String client = String.valueOf(log.getFileName()).replace(".log", "");
    Path home = Files.createDirectories(TARGET.resolve("home").resolve(client));
    ProcessBuilder builder = new ProcessBuilder(command).directory(TARGET.toFile());
    Map<String, String> variables = builder.environment();
    variables.keySet().removeIf(name -> name.startsWith("JUPYTER"));
    variables.put("HOME", home.toString());
    variables.put("JUPYTER_PATH", PREFIX.resolve("share").resolve("jupyter").toString());
    variables.put("JUPYTER_PLATFORM_DIRS", "0");
    variables.put("INTEROP_TARGET", TARGET.toString());
    variables.put("INTEROP_LESSONS", Path.of("..", "lessons").toRealPath().toString());
    variables.put("PYTHONUTF8", "1");
    variables.put(
        "PATH",
        python().resolveSibling(".").normalize() + File.pathSeparator + System.getenv("PATH"));
    variables.putAll(environment);
    Process process =
        builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    process.getOutputStream().close();
    if (!process.waitFor(CLIENT_MINUTES, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      fail(String.format(Locale.ROOT, "%s took more than %d minutes", command, CLIENT_MINUTES));
    }
    return process.exitValue();
  }

  private static List<String> kernelsLeft() {
    return ProcessHandle.allProcesses()
        .flatMap(process -> process.info().commandLine().stream())
        .filter(line -> line.contains("KernelMain") && line.contains(TARGET.toString()))
        .toList();
  }

  private static Path python() {
    return Path.of(System.getProperty("interop.python", "python3"));
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
