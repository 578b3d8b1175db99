package org.ishizue.checks.judge;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.checks.judge.Rule.CallsRule;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.AbsentValue;
import org.ishizue.checks.value.Captured.Call;
import org.ishizue.checks.value.Captured.CallsValue;
import org.ishizue.checks.value.Captured.OtherValue;
import org.ishizue.checks.value.Captured.ThrownValue;

/**
 * Judges a method by its published calls and by fresh ones, whose arguments nobody knew when it was written. A method
 * that is right for the published arguments alone may hold a list of recorded answers, or a rule that happens to fit
 * them; either way it is not what was asked for, and both get one message, which tells no value.
 */
public final class FreshCalls {
  /** The finding of a method that is right for the published arguments and not for fresh ones. */
  public static final String RECORDED = "calls.recorded";

  private FreshCalls() {}

  /**
   * Judges.
   *
   * @param expected of the published calls
   * @param reference what the reference gave for the fresh arguments
   * @param came the published calls, and behind them the fresh ones
   */
  public static Judgement judge(
      Check check, Expected expected, CallsValue reference, Captured came) {
    int published = expected.value() instanceof CallsValue calls ? calls.calls().size() : 0;
    if (!(came instanceof CallsValue all) || all.calls().size() < published) {
      return Judge.judge(check, expected, came);
    }
    CallsValue known = new CallsValue(all.calls().subList(0, published));
    Judgement judgement = Judge.judge(check, expected, known);
    if (!judgement.passed()) {
      return judgement;
    }
    List<Call> fresh = all.calls().subList(published, all.calls().size());
    return isRight(check, reference.calls(), fresh)
        ? judgement
        : new Judgement(
            check,
            Verdict.FAILED,
            judgement.kind(),
            judgement.came(),
            List.of(Finding.of(RECORDED)));
  }

  /** Whether a result can be compared: the reference did not fail for these arguments. */
  public static boolean isComparable(Captured result) {
    return !(result instanceof ThrownValue
        || result instanceof OtherValue
        || result instanceof AbsentValue);
  }

  /** Arguments for which the reference itself fails say nothing about anybody else. */
  private static boolean isRight(Check check, List<Call> reference, List<Call> came) {
    if (reference.size() != came.size() || !(check.rule() instanceof CallsRule rule)) {
      return false;
    }
    List<Call> wanted = new ArrayList<>();
    List<Call> given = new ArrayList<>();
    for (int i = 0; i < reference.size(); i++) {
      if (isComparable(reference.get(i).result())) {
        wanted.add(reference.get(i));
        given.add(came.get(i));
      }
    }
    return CallsJudge.differences(rule, new CallsValue(wanted), new CallsValue(given))
        .isEmpty();
  }
}
