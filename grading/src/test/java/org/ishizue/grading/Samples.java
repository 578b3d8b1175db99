package org.ishizue.grading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.judge.Verdict;
import org.ishizue.grading.result.Level;
import org.ishizue.grading.result.SubmissionResult;
import org.ishizue.grading.result.SubmissionResult.Measures;
import org.ishizue.grading.result.TaskResult;

/** Results as a grader writes them, for tests. */
public final class Samples {
  public static final String EXERCISE = "01-first-cell";
  public static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  private Samples() {}

  /** A result of exercise 1 with three tasks of 2, 3 and 2 points. */
  public static SubmissionResult result(
      String learner, String content, String checks, double... points) {
    List<TaskResult> tasks = new ArrayList<>();
    String[] names = {"ex1-mean", "ex1-max", "ex1-days"};
    double[] most = {2, 3, 2};
    for (int i = 0; i < names.length; i++) {
      Verdict verdict = points[i] == most[i] ? Verdict.PASSED : Verdict.FAILED;
      tasks.add(new TaskResult(names[i], verdict, points[i], most[i], "", Wording.NONE, List.of()));
    }
    return result(learner, content, checks, Verdict.PARTIAL, Level.ISOLATED, tasks);
  }

  public static SubmissionResult result(
      String learner,
      String content,
      String checks,
      Verdict verdict,
      Level level,
      List<TaskResult> tasks) {
    String sha256 = sha256(content);
    return new SubmissionResult(
        new Sha256().part(learner).part(sha256).part(checks).hex(),
        EXERCISE,
        1,
        learner,
        sha256,
        MONDAY,
        MONDAY.plusSeconds(60),
        "test",
        level,
        verdict,
        tasks,
        List.of(),
        new Measures(true, true, Duration.ofMillis(200), 0));
  }

  public static String sha256(String content) {
    return Sha256.of(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
