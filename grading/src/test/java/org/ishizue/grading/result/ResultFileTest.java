package org.ishizue.grading.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.judge.Verdict;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.result.CheckResult.FindingResult;
import org.ishizue.grading.result.SubmissionResult.Measures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultFileTest {
  @TempDir
  Path folder;

  @Test
  void what_is_written_is_read_again() throws IOException {
    CourseFolder course = new CourseFolder(folder);
    SubmissionResult result = result("k1", Verdict.PARTIAL, Level.ISOLATED);

    Path file = ResultFile.write(course, result);

    assertThat(file).isEqualTo(folder.resolve("graded/sato/06-rain/k1.json"));
    assertThat(ResultFile.read(file)).isEqualTo(result);
    assertThat(ResultFile.all(course)).containsExactly(result);
  }

  @Test
  void a_fault_of_the_grader_is_no_finished_result() throws IOException {
    CourseFolder course = new CourseFolder(folder);
    ResultFile.write(course, result("k1", Verdict.GRADER_FAULT, Level.ISOLATED));
    ResultFile.write(course, result("k2", Verdict.FAILED, Level.ISOLATED));

    assertThat(ResultFile.finished(course, "sato", "06-rain", "k1")).isEmpty();
    assertThat(ResultFile.finished(course, "sato", "06-rain", "k2")).isPresent();
    assertThat(ResultFile.finished(course, "sato", "06-rain", "k3")).isEmpty();
  }

  @Test
  void marks_count_from_the_sandbox_only() {
    assertThat(result("k", Verdict.PASSED, Level.ISOLATED).counts()).isTrue();
    assertThat(result("k", Verdict.PASSED, Level.SEPARATED).counts()).isFalse();
    assertThat(result("k", Verdict.GRADER_FAULT, Level.ISOLATED).counts()).isFalse();
  }

  @Test
  void half_a_file_is_said_to_be_broken() throws IOException {
    Path file = folder.resolve("half.json");
    Files.writeString(file, "{\"schema\": 1, \"key\": \"k\"");
    assertThatThrownBy(() -> ResultFile.read(file)).isInstanceOf(IOException.class);
    Files.writeString(file, "{\"schema\": 1, \"key\": \"k\"}");
    assertThatThrownBy(() -> ResultFile.read(file)).isInstanceOf(IOException.class);
    Files.writeString(file, "{\"schema\": 99}");
    assertThatThrownBy(() -> ResultFile.read(file)).hasMessageContaining("schema 99");
  }

  private static SubmissionResult result(String key, Verdict verdict, Level level) {
    CheckResult check = new CheckResult(
        "mean",
        false,
        Verdict.FAILED,
        1,
        new Wording("mm の数値", "a number in mm"),
        new Wording("12", "12"),
        List.of(new FindingResult("unit.ten", new Wording("単位", "unit"))));
    TaskResult task = new TaskResult(
        "ex6-test", Verdict.PARTIAL, 1.5, 3, "ex6-test-answer", Wording.NONE, List.of(check));
    return new SubmissionResult(
        key,
        "06-rain",
        2,
        "sato",
        "ab".repeat(32),
        Instant.parse("2026-11-29T03:04:05Z"),
        Instant.parse("2026-11-30T03:04:05.123456Z"),
        "ishizue 0.1",
        level,
        verdict,
        List.of(task),
        List.of(new Wording("直した", "put right")),
        new Measures(true, false, Duration.ofMillis(240), 123L << 20));
  }
}
