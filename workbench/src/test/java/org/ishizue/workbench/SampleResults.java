package org.ishizue.workbench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.judge.Verdict;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.Sha256;
import org.ishizue.grading.result.Level;
import org.ishizue.grading.result.ResultFile;
import org.ishizue.grading.result.SubmissionResult;
import org.ishizue.grading.result.TaskResult;

/** Results of exercise 1 as a grading leaves them. */
public final class SampleResults {
  private static final String[] TASKS = {"ex1-mean", "ex1-max", "ex1-days"};
  private static final double[] MOST = {2, 3, 2};

  private SampleResults() {}

  /**
   * Writes the result of one learner.
   *
   * @param sha256 of the submission
   * @param checks which version of the checks has graded it
   * @param points of each task
   */
  public static void write(
      CourseFolder course,
      String learner,
      String sha256,
      Instant submittedAt,
      String checks,
      double... points)
      throws IOException {
    List<TaskResult> tasks = new ArrayList<>();
    for (int i = 0; i < TASKS.length; i++) {
      Verdict verdict = points[i] == MOST[i] ? Verdict.PASSED : Verdict.FAILED;
      tasks.add(new TaskResult(TASKS[i], verdict, points[i], MOST[i], "", Wording.NONE, List.of()));
    }
    var unused = ResultFile.write(
        course,
        new SubmissionResult(
            new Sha256().part(learner).part(checks).hex(),
            "01-first-cell",
            1,
            learner,
            sha256,
            submittedAt,
            Instant.now(),
            "test",
            Level.ISOLATED,
            Verdict.PARTIAL,
            tasks,
            List.of(),
            new SubmissionResult.Measures(true, true, Duration.ofMillis(1), 0)));
  }
}
