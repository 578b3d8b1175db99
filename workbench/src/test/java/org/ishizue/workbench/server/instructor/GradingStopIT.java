package org.ishizue.workbench.server.instructor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.result.Level;
import org.ishizue.grading.result.ResultFile;
import org.ishizue.grading.result.SubmissionResult;
import org.ishizue.grading.sandbox.SharedFolder;
import org.ishizue.grading.submit.Submit;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.server.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Grading that the instructor's page stops, with real workers and VMs. Separated, not isolated: so it runs on a machine
 * without bubblewrap, and a submission can be held until the test lets it go.
 */
final class GradingStopIT {
  private static final String NAME = "01-first-cell";
  private static final String GRADING = "/ishizue/api/instructor/grading";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String FIRST = "abe";

  /** What is answered to the second task; the other two have no answer. */
  private static final String RIGHT = "double largestMm = 3466; int yearOfLargest = 2013;";

  /** Those whose answer waits until it is let go. */
  private static final Map<String, String> HELD =
      Map.of("baba", RIGHT, "chiba", "double largestMm = 1; int yearOfLargest = 1;");

  @TempDir
  private Path root = Path.of("");

  private final Home home = Home.ofProcess();

  /** What sandboxes share is in their command lines, by which they are found. */
  @BeforeEach
  void sandboxes_of_this_test_alone() {
    System.setProperty(SharedFolder.PROPERTY, root.resolve("shared").toString());
  }

  @AfterEach
  void as_before() {
    System.clearProperty(SharedFolder.PROPERTY);
  }

  @Test
  void what_was_graded_is_kept_and_the_next_grading_does_the_rest() throws Exception {
    Set<ProcessHandle> before = processes();
    handIn(FIRST, RIGHT);
    for (Map.Entry<String, String> each : HELD.entrySet()) {
      handIn(each.getKey(), holding(each.getKey()) + each.getValue());
    }
    try (RunningServer server = new RunningServer(root, home, Level.SEPARATED)) {
      assertThat(server.send("POST", "/ishizue/api/instructor/collect", "{}").statusCode())
          .isEqualTo(200);
      begin(server, "{}");
      until(server, now -> now.get("done").getAsInt() == 1 && Files.exists(held("baba")));
      assertThat(held("chiba")).as("more are to come").doesNotExist();
      assertThat(started(before)).as("a worker and a VM").hasSizeGreaterThanOrEqualTo(2);

      assertThat(server.send("DELETE", GRADING, "").statusCode()).isEqualTo(200);
      JsonObject stopped = until(server, now -> !isRunning(now));
      assertThat(stopped.get("state").getAsString()).isEqualTo("cancelled");
      assertThat(stopped.get("done").getAsInt()).isEqualTo(1);
      requireEnded(before);
      Map<String, SubmissionResult> kept = results();
      assertThat(kept).containsOnlyKeys(FIRST);

      Files.createFile(root.resolve("go"));
      begin(server, "{}");
      requireAllDone(until(server, now -> !isRunning(now)));
      Map<String, SubmissionResult> all = results();
      assertThat(all).as("not graded a second time").containsAllEntriesOf(kept);
      assertThat(all)
          .extractingFromEntries(each -> each.getValue().points())
          .containsExactly(3.0, 3.0, 0.0);

      begin(server, "{\"again\": true}");
      requireAllDone(until(server, now -> !isRunning(now)));
      Map<String, SubmissionResult> undisturbed = results();
      assertThat(undisturbed).as("graded anew").doesNotContain(Map.entry(FIRST, all.get(FIRST)));
      assertThat(judged(all)).isEqualTo(judged(undisturbed));
    }
    requireEnded(before);
  }

  private static void requireAllDone(JsonObject now) {
    assertThat(now.get("state").getAsString()).isEqualTo("done");
    assertThat(now.get("done").getAsInt()).isEqualTo(1 + HELD.size());
    assertThat(now.getAsJsonArray("noResult")).isEmpty();
  }

  private void handIn(String learner, String answer) throws Exception {
    Notebook notebook = Notebook.read(home.exercises().resolve(NAME).resolve("exercise.en.ipynb"));
    Cell cell = notebook.cells().stream()
        .filter(each -> gradeId(each).equals("ex1-max-answer"))
        .findAny()
        .orElseThrow();
    cell.setSource(answer);
    byte[] bytes = notebook.text().getBytes(StandardCharsets.UTF_8);
    var unused = new Submit(root.resolve("inbox"), learner, Clock.systemUTC()).submit(NAME, bytes);
  }

  private static String gradeId(Cell cell) {
    JsonObject nbgrader = cell.metadata().getAsJsonObject("nbgrader");
    return nbgrader == null ? "" : nbgrader.get("grade_id").getAsString();
  }

  /** Says that it runs, and goes on when there is a file. */
  private String holding(String learner) {
    return "new java.io.FileOutputStream(new java.io.File(java.net.URI.create(\""
        + held(learner).toUri()
        + "\"))).close();\nwhile (!new java.io.File(java.net.URI.create(\""
        + root.resolve("go").toUri()
        + "\")).exists()) { Thread.sleep(20); }\n";
  }

  private Path held(String learner) {
    return root.resolve("held-" + learner);
  }

  private static void begin(RunningServer server, String body) throws Exception {
    JsonObject now = RunningServer.json(server.send("POST", GRADING, body));
    assertThat(now.get("total").getAsInt()).as(now.toString()).isEqualTo(1 + HELD.size());
  }

  private static boolean isRunning(JsonObject now) {
    return now.get("state").getAsString().equals("running");
  }

  /** Asks as the page does, until something is so. */
  private static JsonObject until(RunningServer server, Predicate<JsonObject> reached)
      throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    JsonObject now = RunningServer.json(server.get(GRADING));
    while (!reached.test(now)) {
      assertThat(System.nanoTime()).as(now.toString()).isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(100);
      now = RunningServer.json(server.get(GRADING));
    }
    return now;
  }

  /** What was killed may still be on its way; nothing else may be there. */
  private void requireEnded(Set<ProcessHandle> before) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!started(before).isEmpty()) {
      assertThat(System.nanoTime()).as(started(before).toString()).isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private Set<ProcessHandle> started(Set<ProcessHandle> before) {
    Set<ProcessHandle> now = processes();
    now.removeAll(before);
    return now;
  }

  /** What this process has started, and the VMs of submissions even if nobody is their parent any more. */
  private Set<ProcessHandle> processes() {
    String shared = root.resolve("shared").toString();
    Stream<ProcessHandle> vms = ProcessHandle.allProcesses()
        .filter(each -> each.info().commandLine().orElse("").contains(shared));
    return Stream.concat(ProcessHandle.current().descendants(), vms).collect(Collectors.toSet());
  }

  private Map<String, SubmissionResult> results() throws IOException {
    Map<String, SubmissionResult> byLearner = new TreeMap<>();
    for (SubmissionResult each : ResultFile.all(new CourseFolder(root.resolve("course")))) {
      assertThat(byLearner.put(each.learner(), each)).as("a second result").isNull();
    }
    return byLearner;
  }

  /** What does not depend on when it was graded. */
  private static Map<String, List<Object>> judged(Map<String, SubmissionResult> results) {
    Map<String, List<Object>> judged = new TreeMap<>();
    results.forEach((learner, each) -> judged.put(
        learner,
        List.of(
            each.verdict(), each.points(), each.tasks(), each.notes(), each.submissionSha256())));
    return judged;
  }
}
