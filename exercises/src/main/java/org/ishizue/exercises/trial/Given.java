package org.ishizue.exercises.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ishizue.checks.file.CheckPlan;
import org.ishizue.checks.judge.Expected;
import org.ishizue.checks.judge.FreshCalls;
import org.ishizue.checks.judge.Judge;
import org.ishizue.checks.judge.Judgement;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.AbsentValue;
import org.ishizue.checks.value.Captured.Call;
import org.ishizue.checks.value.Captured.CallsValue;

/**
 * What an answer gave, by the check's id.
 *
 * @param published what the notebook's check and nbgrader see
 * @param fresh of methods: the results for arguments that the exercise's files do not hold
 */
record Given(Map<String, Captured> published, Map<String, CallsValue> fresh) {
  static final Given NOTHING = new Given(Map.of(), Map.of());

  Given {
    published = new LinkedHashMap<>(published);
    fresh = new LinkedHashMap<>(fresh);
  }

  Captured published(CheckPlan plan) {
    return published.getOrDefault(plan.check().id(), new AbsentValue());
  }

  private CallsValue fresh(CheckPlan plan) {
    return Objects.requireNonNullElse(fresh.get(plan.check().id()), new CallsValue(List.of()));
  }

  /** As a grader judges it, by the reference's results for the same fresh arguments. */
  Judgement judged(CheckPlan plan, Expected expected, Given reference) {
    Captured came = published(plan);
    if (!plan.hasFreshCalls() || !(came instanceof CallsValue calls)) {
      return Judge.judge(plan.check(), expected, came);
    }
    List<Call> all = new ArrayList<>(calls.calls());
    all.addAll(fresh(plan).calls());
    return FreshCalls.judge(plan.check(), expected, reference.fresh(plan), new CallsValue(all));
  }

  /** The first fresh call whose result nothing can be compared with; none if all is well. */
  List<Call> incomparable(CheckPlan plan) {
    return fresh(plan).calls().stream()
        .filter(call -> !FreshCalls.isComparable(call.result()))
        .limit(1)
        .toList();
  }
}
