package org.ishizue.grading.result;

import java.util.List;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.judge.Verdict;

/**
 * One task of a submission.
 *
 * @param task its id, the grade_id of its graded cell: ex1-mean
 * @param points 0 to maxPoints
 * @param maxPoints what the instructor's exercise says, whatever the submission holds
 * @param cell the grade_id of the answer's cell that decided the verdict, where one did: the one that does
 *     not compile, ended the program or ran too long; else empty
 * @param why what happened in that cell, for the learner; {@link Wording#NONE} if the checks say it all
 * @param checks in the exercise's order; empty if no value could be looked at
 */
public record TaskResult(
    String task,
    Verdict verdict,
    double points,
    double maxPoints,
    String cell,
    Wording why,
    List<CheckResult> checks) {
  public TaskResult {
    checks = List.copyOf(checks);
    if (!(points >= 0 && points <= maxPoints)) {
      throw new IllegalArgumentException(task + ": " + points + " points of " + maxPoints);
    }
  }
}
