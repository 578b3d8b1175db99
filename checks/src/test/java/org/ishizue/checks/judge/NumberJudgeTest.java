package org.ishizue.checks.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ishizue.checks.judge.Judging.judge;
import static org.ishizue.checks.judge.Judging.keys;
import static org.ishizue.checks.judge.Judging.list;

import java.util.List;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.judge.Expected.Lookalike;
import org.ishizue.checks.judge.Expected.Mistake;
import org.ishizue.checks.judge.Rule.NumberRule;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.AbsentValue;
import org.ishizue.checks.value.Captured.NumberValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberJudgeTest {
  private static final NumberRule MM = new NumberRule("mm", new Tolerance(0.05, 0, 0));
  private static final NumberRule RELATIVE = new NumberRule("", new Tolerance(0, 0.001, 0));

  @ParameterizedTest
  @CsvSource({
    "99.27, 99.27, true",
    "99.27, 99.3, true",
    "99.27, 99.22, true",
    "99.27, 99.33, false",
    "99.27, 99.21, false"
  })
  void the_absolute_tolerance_is_the_largest_distance(double expected, double came, boolean good) {
    assertThat(judge(MM, expected, came).passed()).isEqualTo(good);
  }

  @ParameterizedTest
  @CsvSource({
    "1234, 3, 1228, false",
    "1234, 3, 1229, true",
    "1234, 3, 1239, true",
    "1234, 3, 1240, false",
    "0.01234, 2, 0.0128, true",
    "0.01234, 2, 0.0129, false",
    "-1234, 3, -1239, true"
  })
  void significant_digits_allow_half_a_unit_of_the_last(
      double expected, int digits, double came, boolean good) {
    NumberRule rule = new NumberRule("", new Tolerance(0, 0, digits));
    assertThat(judge(rule, expected, came).passed()).isEqualTo(good);
  }

  @Test
  void an_exact_number_forgives_only_rounding_in_double_arithmetic() {
    NumberRule rule = new NumberRule("", Tolerance.EXACT);
    assertThat(judge(rule, 0.3, 0.1 + 0.2).passed()).isTrue();
    assertThat(judge(rule, 0.3, 0.300001).passed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0.0321, unit.thousand",
    "32100, unit.thousand",
    "321, unit.ten",
    "3210, unit.hundred",
    "385.2, unit.twelve",
    "115.56, unit.three-point-six",
    "117.7, unit.carbon",
    "8.754545454, unit.carbon",
    "1926, unit.sixty",
    "770.4, unit.day",
    "-32.1, number.sign",
    "321000, unit.hectare",
    "11716.5, unit.year"
  })
  void a_mixed_up_unit_is_named(double came, String finding) {
    assertThat(keys(RELATIVE, 32.1, came)).containsExactly(finding);
  }

  @Test
  void a_wide_tolerance_does_not_take_ten_for_twelve() {
    NumberRule rule = new NumberRule("", new Tolerance(0, 0.2, 0));
    assertThat(keys(rule, 10.0, 120.0)).containsExactly("unit.twelve");
    assertThat(keys(rule, 10.0, 100.0)).containsExactly("unit.ten");
    assertThat(keys(rule, 10.0, 110.0)).containsExactly("number.large");
  }

  @Test
  void an_integer_division_is_told_from_a_cut_and_a_rounding() {
    assertThat(keys(MM, 99.27, 99)).containsExactly("number.integer");
    assertThat(keys(MM, 99.27, 99.0)).containsExactly("number.truncated");
    assertThat(keys(MM, 29.7, 30.0)).containsExactly("number.rounded");
    assertThat(keys(MM, -2.5, -2)).containsExactly("number.integer");
  }

  @Test
  void a_year_off_by_one_is_named_and_only_of_whole_numbers() {
    NumberRule year = new NumberRule("", Tolerance.EXACT);
    assertThat(keys(year, 2018, 2019)).containsExactly("number.off-by-one");
    assertThat(keys(year, 2018, 2020)).containsExactly("number.large");
    assertThat(keys(year, 2018.5, 2019.5)).containsExactly("number.large");
  }

  @Test
  void the_complement_of_a_probability_is_named() {
    assertThat(keys(RELATIVE, 0.99, 0.01)).containsExactly("number.complement");
    assertThat(keys(RELATIVE, 0.02, 50.0)).containsExactly("number.reciprocal");
  }

  @Test
  void another_statistic_of_the_same_numbers_is_named() {
    Expected mean = expected(25.0, list(10.0, 20.0, 30.0, null, 40.0));
    assertThat(keys(RELATIVE, mean, 100.0)).containsExactly("instead.sum");
    assertThat(keys(RELATIVE, mean, 40.0)).containsExactly("instead.max");
    assertThat(keys(RELATIVE, mean, 10)).containsExactly("instead.min");
    assertThat(keys(RELATIVE, mean, 4)).containsExactly("instead.count");
    assertThat(keys(RELATIVE, mean, 20.0)).containsExactly("missing.zero");
    Expected deviation = expected(12.909944, list(10.0, 20.0, 30.0, 40.0));
    assertThat(keys(RELATIVE, deviation, Math.sqrt(125))).containsExactly("instead.population");
    assertThat(keys(RELATIVE, deviation, 500.0 / 3)).containsExactly("instead.variance");
    assertThat(keys(RELATIVE, deviation, 25.0)).containsExactly("instead.mean");
  }

  @Test
  void a_known_wrong_answer_has_the_only_word() {
    Wording message = new Wording("整数の割り算です。", "An integer division.");
    Expected expected = new Expected(
        new NumberValue(99.27),
        list(),
        List.of(new Mistake("int-division", message, new NumberValue(99, true, ""))),
        List.of());
    Judgement judgement = judge(MM, expected, 99.0);
    assertThat(judgement.findings()).containsExactly(new Finding("int-division", message));
    assertThat(keys(MM, expected, 0.09927)).containsExactly("unit.thousand");
  }

  @Test
  void another_column_is_named() {
    Wording name = new Wording("max_daily_mm", "max_daily_mm");
    Expected expected = new Expected(
        new NumberValue(29.7),
        list(),
        List.of(),
        List.of(new Lookalike("instead.column", name, new NumberValue(99.27))));
    Judgement judgement = judge(MM, expected, 99.27);
    assertThat(judgement.has("instead.column")).isTrue();
    assertThat(judgement.findings().get(0).message().ja()).contains("max_daily_mm");
  }

  @Test
  void other_kinds_of_values_are_told() {
    assertThat(keys(MM, 99.27, "99.27")).containsExactly("number.text");
    assertThat(keys(MM, 99.27, "ninety")).containsExactly("kind.other");
    assertThat(keys(MM, 99.27, Double.NaN)).containsExactly("number.missing");
    assertThat(keys(MM, 99.27, null)).containsExactly("number.missing");
    assertThat(keys(MM, 99.27, new double[] {99.27})).containsExactly("kind.other");
    assertThat(keys(MM, 99.27, new NumberValue(99.27, false, "cm"))).containsExactly("unit.other");
    assertThat(keys(MM, 99.27, Double.NEGATIVE_INFINITY)).containsExactly("number.infinite");
  }

  @Test
  void nothing_there_is_not_answered_and_not_wrong() {
    Captured nothing = new AbsentValue();
    assertThat(judge(MM, 99.27, nothing).verdict()).isEqualTo(Verdict.NOT_ANSWERED);
  }

  @Test
  void no_message_tells_the_expected_value() {
    for (Object came : new Object[] {1.0, 99, 99270.0, -99.27, "x", Double.NaN, 99.0}) {
      Judgement judgement = judge(MM, 99.27, came);
      String told = judgement.kind() + " " + judgement.findings();
      assertThat(told).doesNotContain("99.27");
    }
  }

  private static Expected expected(double value, Captured.ListValue sample) {
    return new Expected(new NumberValue(value), sample, List.of(), List.of());
  }
}
