package org.ishizue.grading.result;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.judge.Verdict;

/**
 * What grading one submission came to.
 *
 * @param key hash of all that decides the result (submission, learner, exercise with its checks, grader,
 *     level) and the name of its file: the same key is never graded twice
 * @param exercise its folder's name: 06-is-rain-increasing
 * @param submissionSha256 of the notebook's bytes as they were handed in; 64 hex digits
 * @param submittedAt when it was handed in, as the collection noted it
 * @param grader which program graded, with its version
 * @param verdict the whole submission's; GRADER_FAULT means that it is graded again and never that it is
 *     worth 0 points
 * @param tasks all tasks of the instructor's exercise, in its order
 * @param notes what was put right before it ran: changed locked cells, deleted cells
 */
public record SubmissionResult(
    String key,
    String exercise,
    int exerciseVersion,
    String learner,
    String submissionSha256,
    Instant submittedAt,
    Instant gradedAt,
    String grader,
    Level level,
    Verdict verdict,
    List<TaskResult> tasks,
    List<Wording> notes,
    Measures measures) {
  /** Of the JSON; rises when a reader of before could misread it. */
  public static final int SCHEMA = 1;

  public SubmissionResult {
    tasks = List.copyOf(tasks);
    notes = List.copyOf(notes);
  }

  /**
   * What was seen of the run itself.
   *
   * @param canaryBefore whether the sandbox computed 1 + 1 rightly before the submission ran
   * @param canaryAfter the same after it; true as well if the submission itself ended the sandbox
   * @param took from taking up the submission to its result
   * @param peakMemoryBytes the most that the sandbox's processes held; 0 if this machine does not tell
   */
  public record Measures(
      boolean canaryBefore, boolean canaryAfter, Duration took, long peakMemoryBytes) {}

  public double points() {
    return tasks.stream().mapToDouble(TaskResult::points).sum();
  }

  public double maxPoints() {
    return tasks.stream().mapToDouble(TaskResult::maxPoints).sum();
  }

  /** Whether there is a result at all: no fault of ours, and run or rightly refused. */
  public boolean isFinal() {
    return verdict != Verdict.GRADER_FAULT && verdict != Verdict.NOT_RUN;
  }

  /** Whether its points may become marks. */
  public boolean counts() {
    return isFinal() && level == Level.ISOLATED;
  }
}
