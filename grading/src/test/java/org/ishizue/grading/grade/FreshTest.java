package org.ishizue.grading.grade;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ishizue.checks.file.CapturedJson;
import org.ishizue.checks.file.CheckPlan;
import org.ishizue.checks.judge.Verdict;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.Call;
import org.ishizue.checks.value.Captured.CallsValue;
import org.ishizue.checks.value.Captured.ListValue;
import org.ishizue.checks.value.Captured.NumberValue;
import org.ishizue.grading.result.CheckResult;
import org.ishizue.grading.result.TaskResult;
import org.ishizue.grading.run.RunJob;
import org.ishizue.grading.run.RunReport;
import org.ishizue.grading.run.RunReport.End;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exercise 12's {@code monthlyCounts}, whose results are easy to compute here. */
final class FreshTest {
  private static final Path MASTER = Path.of("..", "exercises", "12-fast-and-slow-forces");
  private static final String TASK = "ex12-monthly";
  private static final byte[] SECRET =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

  private final ExerciseAtHand exercise = ExerciseAtHand.of(MASTER);

  private Fresh fresh(String learner, String submission) {
    return Fresh.of(exercise, SECRET, learner, submission);
  }

  private static Captured right(List<Captured> arguments) {
    List<Captured> counts = new ArrayList<>();
    double before = 0;
    for (Captured each : ((ListValue) arguments.get(0)).items()) {
      double value = ((NumberValue) each).value();
      counts.add(new NumberValue(value - before, true, ""));
      before = value;
    }
    return new ListValue(counts);
  }

  private static CallsValue calls(
      List<List<Captured>> arguments, Function<List<Captured>, Captured> method) {
    return new CallsValue(
        arguments.stream().map(each -> new Call(each, method.apply(each))).toList());
  }

  private static RunReport report(String cell, List<Captured> values, End end) {
    JsonObject json = new JsonObject();
    for (int i = 0; i < values.size(); i++) {
      json.put(String.valueOf(i), CapturedJson.write(values.get(i)));
    }
    return new RunReport(
        List.of(), Map.of(cell, JsonWriter.string(json)), Map.of(), end, "", true, true, 0, "");
  }

  private RunReport ofReference(Fresh fresh, End end) {
    List<Captured> values = new ArrayList<>();
    fresh.arguments().values().forEach(each -> values.add(calls(each, FreshTest::right)));
    return report("fresh", values, end);
  }

  /** What becomes of a method: the published calls first, then the fresh ones, as it is asked. */
  private TaskResult graded(Fresh fresh, Function<List<Captured>, Captured> onFresh)
      throws IOException {
    List<Captured> values = new ArrayList<>();
    for (CheckPlan plan : exercise.plans(TASK)) {
      CallsValue published = (CallsValue) exercise.folder().expected(plan).value();
      List<Call> all = new ArrayList<>(published.calls());
      all.addAll(calls(fresh.arguments().getOrDefault(plan.check().id(), List.of()), onFresh)
          .calls());
      values.add(new CallsValue(all));
    }
    Restored submission = Restored.of(exercise.release(Language.JA), exercise.release(Language.JA));
    Map<String, CallsValue> reference =
        fresh.results(ofReference(fresh, End.COMPLETE)).orElseThrow();
    return new Marking(exercise, submission, report(TASK, values, End.COMPLETE), reference)
        .tasks().stream().filter(task -> task.task().equals(TASK)).findFirst().orElseThrow();
  }

  @Test
  void the_same_submission_has_the_same_arguments_and_any_other_has_others() {
    Fresh one = fresh("sato", "ab12");
    assertThat(one.arguments().keySet()).containsExactly("monthly", "monthly-other");
    assertThat(one.arguments().values()).allSatisfy(calls -> assertThat(calls).hasSize(4));
    assertThat(one).isEqualTo(fresh("sato", "ab12"));
    assertThat(one).isNotEqualTo(fresh("suzuki", "ab12")).isNotEqualTo(fresh("sato", "ab13"));
    assertThat(Fresh.of(exercise, new byte[32], "sato", "ab12")).isNotEqualTo(one);
  }

  @Test
  void a_submission_is_asked_for_all_calls_and_cannot_tell_which_are_fresh() {
    Fresh fresh = fresh("sato", "ab12");
    String request = Requests.of(exercise.plans(TASK), fresh.arguments());
    String published = Requests.of(exercise.plans(TASK), Map.of());
    assertThat(request).hasSizeGreaterThan(published.length());
    assertThat(request.replaceAll("\\{\"whole\":\\d+}|[\\d.,\\[\\]]", ""))
        .isEqualTo(published.replaceAll("\\{\"whole\":\\d+}|[\\d.,\\[\\]]", ""))
        .doesNotContain("fresh", "monthly-other", "seed");
  }

  @Test
  void the_reference_runs_without_its_checks_and_is_asked_for_the_fresh_calls_alone() {
    RunJob job = fresh("sato", "ab12").referenceJob(exercise);
    assertThat(job.reference()).isEqualTo(exercise.hash());
    assertThat(job.cells()).noneSatisfy(cell -> assertThat(cell.source()).contains("points("));
    assertThat(job.cells()).anySatisfy(cell -> assertThat(cell.source()).contains("int[] counts"));
    assertThat(job.cells().stream().filter(cell -> !cell.request().isEmpty())).hasSize(1);
    assertThat(job.cells().get(job.cells().size() - 1).request())
        .doesNotContain("14076", "384570"); // of published arguments
  }

  @Test
  void what_the_reference_did_not_give_is_never_a_learners_loss() {
    Fresh fresh = fresh("sato", "ab12");
    assertThat(fresh.results(ofReference(fresh, End.COMPLETE))).isPresent();
    assertThat(fresh.results(ofReference(fresh, End.TIME))).isEmpty();
    assertThat(fresh.results(RunReport.fault("no sandbox"))).isEmpty();
    RunReport half = report("fresh", List.of(calls(List.of(), FreshTest::right)), End.COMPLETE);
    assertThat(fresh.results(half)).isEmpty();
  }

  @Test
  void a_method_that_computes_has_its_points() throws IOException {
    TaskResult result = graded(fresh("sato", "ab12"), FreshTest::right);
    assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
    assertThat(result.points()).isEqualTo(2);
  }

  @Test
  void recorded_answers_have_none_and_are_told_so_even_by_a_hidden_check() throws IOException {
    TaskResult result = graded(fresh("sato", "ab12"), arguments -> new ListValue(List.of()));
    assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(result.points()).isZero();
    assertThat(result.checks()).hasSize(2).allSatisfy(check -> {
      assertThat(check.findings())
          .extracting(CheckResult.FindingResult::key)
          .containsExactly("calls.recorded");
      assertThat(check.findings().get(0).message().ja()).isNotBlank();
      assertThat(check.findings().get(0).message().en()).isNotBlank();
    });
  }

  @Test
  void another_reference_makes_another_key_so_that_everybody_is_graded_again(@TempDir Path root)
      throws IOException {
    Path copy = root.resolve(String.valueOf(MASTER.getFileName()));
    Map<Path, Path> files = new LinkedHashMap<>();
    try (Stream<Path> walk = Files.walk(MASTER)) {
      walk.filter(Files::isRegularFile)
          .forEach(file -> files.put(file, copy.resolve(MASTER.relativize(file).toString())));
    }
    for (Map.Entry<Path, Path> each : files.entrySet()) {
      Files.createDirectories(each.getValue().resolveSibling("."));
      Files.copy(each.getKey(), each.getValue());
    }
    assertThat(ExerciseAtHand.of(copy).hash()).isEqualTo(exercise.hash());
    for (String language : List.of("ja", "en")) {
      Path notebook = copy.resolve("exercise." + language + ".ipynb");
      Files.writeString(
          notebook,
          Files.readString(notebook).replace("int[] counts = new", "int[] counts = (int[]) new"));
    }
    assertThat(ExerciseAtHand.of(copy).hash()).isNotEqualTo(exercise.hash());
  }
}
