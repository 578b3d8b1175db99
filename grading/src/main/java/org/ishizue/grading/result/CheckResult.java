package org.ishizue.grading.result;

import java.util.List;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.judge.Verdict;

/**
 * One check of a task.
 *
 * @param check its id in the exercise
 * @param hidden whether learners do not have it; kind and came are {@link Wording#NONE} then
 * @param weight its share of the task's points against the task's other checks; above 0
 * @param kind what is asked for in kind, never the expected value: a number in mm
 * @param came what came, in words
 * @param findings what to look at; empty when it passed
 */
public record CheckResult(
    String check,
    boolean hidden,
    Verdict verdict,
    double weight,
    Wording kind,
    Wording came,
    List<FindingResult> findings) {
  public CheckResult {
    findings = List.copyOf(findings);
  }

  public boolean passed() {
    return verdict == Verdict.PASSED;
  }

  /**
   * A mistake that was recognised.
   *
   * @param key its name: {@code unit.thousand}, or one of the exercise's own
   * @param message for the learner; {@link Wording#NONE} where it could tell what a hidden check expects
   */
  public record FindingResult(String key, Wording message) {}
}
