package org.ishizue.checks.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ishizue.checks.judge.Check;
import org.ishizue.checks.judge.Rule.NumberRule;
import org.ishizue.checks.judge.Tolerance;
import org.ishizue.checks.value.Captured.ListValue;
import org.ishizue.checks.value.Captured.NumberValue;
import org.junit.jupiter.api.Test;

final class ExpectedFileTest {
  private static final ListValue NOTHING = new ListValue(List.of());
  private static final CheckPlan ROUGH = plan(new Tolerance(0.06, 0, 0));
  private static final CheckPlan STRICT = plan(Tolerance.EXACT);

  private static CheckPlan plan(Tolerance tolerance) {
    Check check = new Check("years", "t", "years", 1, false, new NumberRule("", tolerance));
    return new CheckPlan(check, "", List.of(), null);
  }

  private static ExpectedFile.Entry entry(double value, double mistake) {
    return new ExpectedFile.Entry(
        new NumberValue(value), NOTHING, List.of(), Map.of("to-iv", new NumberValue(mistake)));
  }

  @Test
  void an_estimate_whose_search_stopped_elsewhere_is_the_same() {
    ExpectedFile.Entry before = entry(45.58147260235459, 115.96984470140836);
    assertThat(entry(45.58146734289801, 115.96983957043004).isSame(ROUGH, before))
        .isTrue();
  }

  @Test
  void another_estimate_is_not_the_same_though_it_would_pass() {
    ExpectedFile.Entry before = entry(45.5815, 115.9698);
    assertThat(entry(45.5817, 115.9698).isSame(ROUGH, before)).isFalse();
    assertThat(entry(45.5815, 115.9701).isSame(ROUGH, before)).isFalse();
  }

  @Test
  void a_strict_check_keeps_its_value_to_the_last_digits() {
    ExpectedFile.Entry before = entry(45.58147260235459, 115.96984470140836);
    assertThat(entry(45.58147260235460, 115.9698447014).isSame(STRICT, before)).isTrue();
    assertThat(entry(45.58146734289801, 115.9698447014).isSame(STRICT, before)).isFalse();
  }

  @Test
  void a_mistake_that_came_or_went_is_a_difference() {
    ExpectedFile.Entry alone =
        new ExpectedFile.Entry(new NumberValue(45.5), NOTHING, List.of(), Map.of());
    assertThat(alone.isSame(ROUGH, entry(45.5, 116))).isFalse();
    assertThat(entry(45.5, 116).isSame(ROUGH, alone)).isFalse();
  }
}
