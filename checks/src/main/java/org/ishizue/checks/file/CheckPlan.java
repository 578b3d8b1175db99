package org.ishizue.checks.file;

import java.util.List;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.call.CallPlan;
import org.ishizue.checks.judge.Check;
import org.jspecify.annotations.Nullable;

/**
 * A check as its file describes it: what to look at, and from what the reference's run makes the expected.
 *
 * @param sample a Java expression in the reference's names: the numbers that a statistic was taken of
 * @param calls how the answer is called if it is a method; null for a variable
 */
public record CheckPlan(
    Check check,
    String sample,
    List<Alternative> lookalikes,
    @Nullable CallPlan calls) {
  public CheckPlan {
    lookalikes = List.copyOf(lookalikes);
  }

  /** Whether a grader calls the method with arguments that nobody knows before. */
  public boolean hasFreshCalls() {
    return calls != null && calls.fresh() > 0;
  }

  /**
   * The same computation on something else.
   *
   * @param finding instead.column, instead.window or instead.rows
   * @param name what it is taken of, for the message
   * @param expression a Java expression in the reference's names
   */
  public record Alternative(String finding, Wording name, String expression) {}
}
