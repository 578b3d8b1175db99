package org.ishizue.workbench.server.instructor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.judge.Verdict;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.release.Release;
import org.ishizue.grading.result.CheckResult;
import org.ishizue.grading.result.Level;
import org.ishizue.grading.result.ResultFile;
import org.ishizue.grading.result.SubmissionResult;
import org.ishizue.grading.result.TaskResult;
import org.ishizue.grading.submit.Receipt;
import org.ishizue.grading.submit.Submit;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.runtime.text.Language;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.server.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InstructorRoutesTest {
  private static final String NAME = "01-first-cell";
  private static final String ALL = "/ishizue/api/instructor?language=en";
  private static final String ONE = "/ishizue/api/instructor/exercises/" + NAME + "?language=en";

  @TempDir
  private Path root = Path.of("");

  private RunningServer server;

  @BeforeEach
  void a_course_with_one_exercise() throws IOException {
    Language.use(Language.EN);
    Path home = Files.createDirectories(root.resolve("home"));
    Path unused = new Release(home.resolve("exercises"), (exercise, master) -> exercise.entries())
        .forAll(Path.of("..", "exercises", NAME));
    server = new RunningServer(root, new Home(home));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Receipt handIn(String learner) throws Exception {
    Path released = root.resolve("home/exercises").resolve(NAME).resolve("exercise.en.ipynb");
    Notebook notebook = Notebook.read(released);
    notebook.cells().get(0).setSource("# " + learner);
    byte[] bytes = notebook.text().getBytes(StandardCharsets.UTF_8);
    return new Submit(root.resolve("inbox"), learner, Clock.systemUTC()).submit(NAME, bytes);
  }

  private void grade(Receipt receipt, Verdict verdict, String finding) throws IOException {
    List<CheckResult.FindingResult> findings = finding.isEmpty()
        ? List.of()
        : List.of(new CheckResult.FindingResult(finding, new Wording("誤り", "said of " + finding)));
    CheckResult check =
        new CheckResult("mean", false, verdict, 1, Wording.NONE, Wording.NONE, findings);
    TaskResult task = new TaskResult(
        "ex1-mean",
        verdict,
        verdict == Verdict.PASSED ? 2 : 0,
        2,
        "",
        Wording.NONE,
        List.of(check));
    Path unused = ResultFile.write(
        new CourseFolder(root.resolve("course")),
        new SubmissionResult(
            "key-" + receipt.learner(),
            NAME,
            1,
            receipt.learner(),
            receipt.sha256(),
            receipt.time(),
            Instant.EPOCH,
            "test",
            Level.ISOLATED,
            verdict,
            List.of(task),
            List.of(),
            new SubmissionResult.Measures(true, true, Duration.ofSeconds(1), 0)));
  }

  private JsonObject collected() throws Exception {
    assertThat(server.send("POST", "/ishizue/api/instructor/collect", "{}").statusCode())
        .isEqualTo(200);
    return RunningServer.json(server.get(ALL));
  }

  @Test
  void what_was_collected_is_shown_for_each_learner() throws Exception {
    assertThat(RunningServer.json(server.get(ALL)).getAsJsonArray("learners")).isEmpty();
    Receipt sato = handIn("sato");
    handIn("suzuki");
    assertThat(collected().getAsJsonArray("learners")).hasSize(2);
    grade(sato, Verdict.PASSED, "");
    JsonArray learners = RunningServer.json(server.get(ALL)).getAsJsonArray("learners");
    JsonObject first =
        learners.get(0).getAsJsonObject().getAsJsonArray("handedIn").get(0).getAsJsonObject();
    assertThat(first.get("graded").getAsBoolean()).isTrue();
    assertThat(first.get("points").getAsDouble()).isEqualTo(2);
    JsonObject second =
        learners.get(1).getAsJsonObject().getAsJsonArray("handedIn").get(0).getAsJsonObject();
    assertThat(second.get("graded").getAsBoolean()).isFalse();
  }

  @Test
  void the_commonest_wrong_answer_comes_first() throws Exception {
    for (String learner : List.of("a", "b", "c", "d")) {
      handIn(learner);
    }
    collected();
    grade(receipt("a"), Verdict.FAILED, "rare");
    grade(receipt("b"), Verdict.FAILED, "common");
    grade(receipt("c"), Verdict.FAILED, "common");
    grade(receipt("d"), Verdict.PASSED, "");
    JsonObject task =
        RunningServer.json(server.get(ONE)).getAsJsonArray("tasks").get(0).getAsJsonObject();
    assertThat(task.get("passed").getAsInt()).isEqualTo(1);
    assertThat(task.get("answered").getAsInt()).isEqualTo(4);
    JsonArray wrong = task.getAsJsonArray("wrong");
    assertThat(wrong.get(0).getAsJsonObject().get("words").getAsString())
        .isEqualTo("said of common");
    assertThat(wrong.get(0).getAsJsonObject().get("count").getAsInt()).isEqualTo(2);
    assertThat(wrong.get(1).getAsJsonObject().get("key").getAsString()).isEqualTo("rare");
  }

  @Test
  void a_result_of_an_earlier_submission_does_not_count_for_the_newest() throws Exception {
    Receipt before = handIn("sato");
    collected();
    grade(before, Verdict.PASSED, "");
    Path file = root.resolve("course/submitted/sato").resolve(NAME).resolve("submission.json");
    Files.writeString(file, Files.readString(file).replace(before.sha256(), "0".repeat(64)));
    JsonObject exercise = RunningServer.json(server.get(ONE));
    assertThat(exercise.get("handedIn").getAsInt()).isEqualTo(1);
    assertThat(exercise.get("graded").getAsInt()).isZero();
  }

  /** As it was collected. */
  private Receipt receipt(String learner) throws Exception {
    Path file =
        root.resolve("course/submitted").resolve(learner).resolve(NAME).resolve("submission.json");
    JsonObject json = Json.parseObject(Files.readAllBytes(file));
    return new Receipt(
        learner,
        NAME,
        json.get("sha256").getAsString(),
        Instant.parse(json.get("time").getAsString()));
  }

  @Test
  void the_capstone_of_which_each_learner_has_a_release_is_collected_too() throws Exception {
    Path own = Files.createDirectories(root.resolve("inbox/sato/15-ordinary-town"));
    Files.copy(
        Path.of("..", "exercises", "15-ordinary-town", "exercise.en.ipynb"),
        own.resolve("15-ordinary-town.ipynb"));
    JsonArray items = Json.parse(server
            .send("POST", "/ishizue/api/instructor/collect?language=en", "{}")
            .body())
        .getAsJsonArray();
    assertThat(items).hasSize(1);
    assertThat(items.get(0).getAsJsonObject().get("status").getAsString()).isEqualTo("taken");
    JsonObject overview = RunningServer.json(server.get(ALL));
    assertThat(overview.getAsJsonArray("exercises").toString())
        .contains(NAME, "15-ordinary-town")
        .doesNotContain("02-dirty-csv");
  }
}
