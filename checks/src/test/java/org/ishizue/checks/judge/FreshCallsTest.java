package org.ishizue.checks.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.checks.judge.Rule.CallsRule;
import org.ishizue.checks.judge.Rule.NumberRule;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.AbsentValue;
import org.ishizue.checks.value.Captured.Call;
import org.ishizue.checks.value.Captured.CallsValue;
import org.ishizue.checks.value.Captured.MissingValue;
import org.ishizue.checks.value.Captured.NumberValue;
import org.ishizue.checks.value.Captured.ThrownValue;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.Test;

final class FreshCallsTest {
  private static final Check CHECK = new Check(
      "c", "t", "level", 1, false, new CallsRule(new NumberRule("mm", new Tolerance(0.01, 0, 0))));
  private static final Expected PUBLISHED = Expected.of(calls(number(1), number(2)));
  private static final CallsValue FRESH = calls(number(31.25), number(47.5));

  private static Captured number(double value) {
    return new NumberValue(value);
  }

  private static CallsValue calls(Captured... results) {
    List<Call> calls = new ArrayList<>();
    for (Captured result : results) {
      calls.add(new Call(List.of(number(calls.size())), result));
    }
    return new CallsValue(calls);
  }

  private static Judgement judge(CallsValue reference, Captured came) {
    return FreshCalls.judge(CHECK, PUBLISHED, reference, came);
  }

  @Test
  void a_method_that_computes_is_right_for_any_arguments() {
    assertThat(judge(FRESH, calls(number(1), number(2), number(31.255), number(47.5)))
            .passed())
        .isTrue();
  }

  @Test
  void recorded_answers_are_found_and_no_value_is_told() {
    Judgement judgement =
        judge(FRESH, calls(number(1), number(2), new MissingValue(), new MissingValue()));
    assertThat(judgement.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(judgement.findings()).extracting(Finding::key).containsExactly("calls.recorded");
    for (Language language : Language.values()) {
      assertThat(judgement.findings().get(0).message().in(language))
          .isNotBlank()
          .doesNotContain("31", "47");
      assertThat(judgement.came().in(language)).doesNotContain("31", "47");
    }
  }

  @Test
  void one_fresh_call_that_is_wrong_or_throws_is_enough() {
    assertThat(
            judge(FRESH, calls(number(1), number(2), number(31.25), number(4))).passed())
        .isFalse();
    assertThat(judge(FRESH, calls(number(1), number(2), number(31.25), new ThrownValue("E", "no")))
            .has(FreshCalls.RECORDED))
        .isTrue();
  }

  @Test
  void a_method_that_is_wrong_for_published_arguments_is_told_that_and_nothing_else() {
    Judgement judgement = judge(FRESH, calls(number(1), number(9), number(0), number(0)));
    assertThat(judgement.findings()).extracting(Finding::key).containsExactly("calls.result");
  }

  @Test
  void results_that_were_left_out_do_not_pass() {
    assertThat(judge(FRESH, calls(number(1), number(2))).has(FreshCalls.RECORDED))
        .isTrue();
    assertThat(judge(FRESH, calls(number(1))).has("calls.count")).isTrue();
    assertThat(judge(FRESH, new AbsentValue()).verdict()).isEqualTo(Verdict.NOT_ANSWERED);
  }

  @Test
  void arguments_for_which_the_reference_itself_fails_count_for_nobody() {
    CallsValue reference = calls(new ThrownValue("E", "no"), number(47.5));
    assertThat(judge(reference, calls(number(1), number(2), number(-1), number(47.5)))
            .passed())
        .isTrue();
    assertThat(judge(reference, calls(number(1), number(2), number(-1), number(-1)))
            .passed())
        .isFalse();
  }
}
