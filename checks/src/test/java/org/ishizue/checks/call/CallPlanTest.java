package org.ishizue.checks.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.ishizue.checks.call.ArgumentMaker.ChoiceMaker;
import org.ishizue.checks.call.ArgumentMaker.ChoicesMaker;
import org.ishizue.checks.call.ArgumentMaker.NumberMaker;
import org.ishizue.checks.call.ArgumentMaker.NumbersMaker;
import org.ishizue.checks.call.ArgumentMaker.Size;
import org.ishizue.checks.call.ArgumentMaker.StepsMaker;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.ListValue;
import org.ishizue.checks.value.Captured.MissingValue;
import org.ishizue.checks.value.Captured.NumberValue;
import org.ishizue.checks.value.Captured.TextValue;
import org.junit.jupiter.api.Test;

final class CallPlanTest {
  private static final Size SOME = new Size(3, 24);

  private static CallPlan plan(int fresh, ArgumentMaker... makers) {
    return new CallPlan(List.of(), List.of(), 5, 2, fresh, List.of(makers));
  }

  private static NumbersMaker numbers(boolean sorted, double missing) {
    return new NumbersMaker(new NumberMaker(10, 20, 1, false), SOME, sorted, missing);
  }

  private static List<Captured> items(Captured list) {
    return ((ListValue) list).items();
  }

  private static double[] values(Captured list) {
    return items(list).stream()
        .mapToDouble(item -> ((NumberValue) item).value())
        .toArray();
  }

  @Test
  void a_seed_makes_the_same_arguments_again_and_another_seed_others() {
    CallPlan plan = plan(4, numbers(false, 0));
    assertThat(plan.fresh(1)).hasSize(4).isEqualTo(plan.fresh(1)).isNotEqualTo(plan.fresh(2));
  }

  @Test
  void published_arguments_stay_what_they_are_when_fresh_ones_are_asked_for() {
    assertThat(plan(9, numbers(false, 0)).published())
        .hasSize(2)
        .isEqualTo(plan(0, numbers(false, 0)).published());
    assertThat(plan(0, numbers(false, 0)).fresh(1)).isEmpty();
  }

  @Test
  void lists_of_one_call_are_of_one_length_whatever_stands_before_them() {
    CallPlan plan = plan(
        30,
        new NumberMaker(2, 200, 0, true),
        numbers(false, 0),
        new StepsMaker(2001, true, 12, 0, SOME),
        new ChoicesMaker(List.of(new TextValue("a"), new TextValue("b")), false, SOME));
    assertThat(plan.fresh(7)).allSatisfy(call -> {
      int length = items(call.get(1)).size();
      assertThat(length).isBetween(3, 24);
      assertThat(items(call.get(2))).hasSize(length);
      assertThat(items(call.get(3))).hasSize(length);
    });
    assertThat(plan.fresh(7).stream().map(call -> items(call.get(1)).size()).distinct())
        .hasSizeGreaterThan(5);
  }

  @Test
  void numbers_lie_in_their_range_with_their_decimals() {
    CallPlan plan = plan(200, new NumberMaker(0.2, 0.9, 2, false));
    assertThat(plan.fresh(3)).allSatisfy(call -> {
      double value = ((NumberValue) call.get(0)).value();
      assertThat(value).isBetween(0.2, 0.9);
      assertThat(value * 100).isCloseTo(Math.rint(value * 100), within());
    });
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-9);
  }

  @Test
  void sorted_numbers_never_fall_and_missing_ones_come_about_as_often_as_said() {
    assertThat(plan(20, numbers(true, 0)).fresh(1))
        .allSatisfy(call -> assertThat(values(call.get(0))).isSorted());
    long missing = plan(100, numbers(false, 0.2)).fresh(1).stream()
        .flatMap(call -> items(call.get(0)).stream())
        .filter(MissingValue.class::isInstance)
        .count();
    long all = plan(100, numbers(false, 0.2)).fresh(1).stream()
        .mapToLong(call -> items(call.get(0)).size())
        .sum();
    assertThat((double) missing / all).isBetween(0.15, 0.25);
  }

  @Test
  void steps_make_the_years_and_months_of_a_monthly_record() {
    CallPlan plan = plan(
        1,
        new StepsMaker(2001, true, 12, 0, new Size(26, 26)),
        new StepsMaker(1, true, 1, 12, new Size(26, 26)));
    List<Captured> call = plan.fresh(1).get(0);
    assertThat(values(call.get(0)))
        .containsExactly(IntStream.range(0, 26).mapToDouble(i -> 2001 + i / 12).toArray());
    assertThat(values(call.get(1)))
        .containsExactly(IntStream.range(0, 26).mapToDouble(i -> 1 + i % 12).toArray());
  }

  @Test
  void choices_come_from_their_values_and_distinct_ones_once_at_most() {
    List<Captured> values =
        List.of(new TextValue("pump"), new TextValue("solar"), new TextValue("green"));
    CallPlan plan =
        plan(60, new ChoiceMaker(values), new ChoicesMaker(values, true, new Size(1, 5)));
    assertThat(plan.fresh(9)).allSatisfy(call -> {
      assertThat(values).contains(call.get(0)).containsAll(items(call.get(1)));
      assertThat(items(call.get(1))).doesNotHaveDuplicates().isNotEmpty();
    });
    assertThat(plan.fresh(9).stream().map(call -> call.get(0)).distinct()).hasSize(3);
  }
}
