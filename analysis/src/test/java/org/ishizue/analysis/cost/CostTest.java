package org.ishizue.analysis.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ishizue.analysis.Cost;
import org.ishizue.analysis.Extremes;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.simulation.Tornado;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

final class CostTest {
  private static final Discounting REAL4 = Cost.realRate(0.04).firstYear(0);

  private final Plan prevent = Cost.plan("予防保全", 2026, 2075)
      .realPrices()
      .unit("百万円")
      .every("点検", 2026, 5, 3)
      .every("補修", 2035, 15, 80)
      .residual(120);
  private final Plan react = Cost.plan("事後保全", 2026, 2075)
      .realPrices()
      .unit("百万円")
      .every("点検", 2026, 5, 3)
      .once("架け替え", 2050, 600)
      .residualOf(600, 2050, 100);

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void the_first_year_counts_as_zero_or_one_and_it_is_said_which() {
    Plan plan =
        Cost.plan("two years", 2026, 2027).realPrices().yearly("upkeep", 100).residual(0);
    LifeCycleCost from0 = plan.evaluate(Cost.realRate(0.04).firstYear(0));
    LifeCycleCost from1 = plan.evaluate(Cost.realRate(0.04).firstYear(1));
    assertThat(from0.presentValue()).isCloseTo(100 + 100 / 1.04, within(1e-12));
    assertThat(from1.presentValue()).isCloseTo(100 / 1.04 + 100 / (1.04 * 1.04), within(1e-12));
    assertThat(from0.presentValue() / from1.presentValue()).isCloseTo(1.04, within(1e-12));
    assertThat(from0.toString()).contains("payments of 2026 are not discounted (year 0)");
    assertThat(from1.toString()).contains("payments of 2026 are discounted once (year 1)");
  }

  /** The present value of an annuity: a (1 - (1 + r)^-n)/r at the end of each year. */
  @Test
  void a_yearly_payment_is_an_annuity() {
    Plan plan = Cost.plan("x", 2026, 2075).realPrices().yearly("upkeep", 10).residual(0);
    LifeCycleCost cost = plan.evaluate(Cost.realRate(0.04).firstYear(1));
    double annuity = 10 * (1 - Math.pow(1.04, -50)) / 0.04;
    assertThat(cost.presentValue()).isCloseTo(annuity, within(1e-10));
    assertThat(cost.annualEquivalent()).isCloseTo(10, within(1e-12));
    assertThat(cost.undiscounted()).isEqualTo(500);
  }

  @Test
  void the_residual_value_is_taken_off_at_the_end_of_the_last_year() {
    Plan plan = Cost.plan("x", 2026, 2035).realPrices().once("build", 2026, 1000);
    LifeCycleCost without = plan.residual(0).evaluate(REAL4);
    LifeCycleCost with = plan.residualOf(1000, 2026, 40).evaluate(REAL4);
    assertThat(with.plan().residualValue().orElseThrow()).isEqualTo(750);
    assertThat(without.presentValue() - with.presentValue())
        .isCloseTo(750 * Math.pow(1.04, -10), within(1e-10));
    assertThat(plan.evaluate(REAL4).cautions())
        .extracting(Caution::key)
        .containsExactly("caution.noResidual");
    assertThat(without.cautions()).isEmpty();
    assertThat(Cost.plan("x", 2026, 2075).realPrices().residualOf(10, 2000, 40).residualValue())
        .hasValue(0);
  }

  @Test
  void real_and_nominal_agree_when_both_are_done_right() {
    double inflation = 0.02;
    Plan real = Cost.plan("x", 2026, 2045).realPrices().residual(0);
    Plan nominal = Cost.plan("x", 2026, 2045).nominalPrices().residual(0);
    for (int year = 2026; year <= 2045; year++) {
      real = real.once("upkeep", year, 50);
      nominal = nominal.once("upkeep", year, 50 * Math.pow(1 + inflation, year - 2026));
    }
    DiscountRate rate = Cost.realRate(0.03);
    assertThat(nominal.evaluate(rate.withInflation(inflation).firstYear(0)).presentValue())
        .isCloseTo(real.evaluate(rate.firstYear(0)).presentValue(), within(1e-9));
    assertThat(rate.withInflation(inflation).withoutInflation(inflation).rate())
        .isCloseTo(0.03, within(1e-15));
  }

  @Test
  void mixing_real_and_nominal_is_refused() {
    refused(
        "STAT-062",
        () -> prevent.evaluate(Cost.nominalRate(0.04).firstYear(0)),
        "prices are real",
        "rate is nominal");
    refused(
        "STAT-062",
        () -> Cost.plan("x", 2026, 2030).yearly("a", 1).evaluate(REAL4),
        "prices are not said");
    refused("STAT-064", () -> Cost.nominalRate(0.04).withInflation(0.02), "0.04");
    refused("STAT-065", () -> Cost.realRate(0.04).withoutInflation(0.02), "0.04");
  }

  @Test
  void what_makes_no_plan_is_refused() {
    refused("STAT-060", () -> Cost.plan("x", 2075, 2026), "2075");
    refused("STAT-061", () -> prevent.every("a", 2026, 0, 1), "every 0 years");
    refused("STAT-063", () -> Cost.realRate(4), "4.0");
    refused("STAT-063", () -> Cost.realRate(Double.NaN), "NaN");
    refused("STAT-066", () -> Cost.realRate(0.04).firstYear(2), "2");
    refused("STAT-067", () -> Cost.plan("x", 2026, 2030).realPrices().evaluate(REAL4), "\"x\"");
    refused("STAT-068", () -> prevent.once("late", 2080, 1), "2080", "2075");
    refused("STAT-069", () -> prevent.once("bad", 2030, Double.NaN), "NaN");
    refused("STAT-090", () -> prevent.evaluate(REAL4).sensitivity(20), "20.0");
    LifeCycleCost other = react.evaluate(Cost.realRate(0.01).firstYear(0));
    refused("STAT-091", () -> Cost.compare(prevent.evaluate(REAL4), other), "4 % real", "1 % real");
  }

  @Test
  void a_plan_branches_without_changing() {
    int before = prevent.payments().size();
    Plan more = prevent.once("extra", 2030, 1);
    assertThat(prevent.payments()).hasSize(before);
    assertThat(more.payments()).hasSize(before + 1);
  }

  @Test
  void money_in_another_unit_keeps_every_ranking() {
    LifeCycleCost cost = prevent.evaluate(REAL4);
    Plan yen = Cost.plan("予防保全", 2026, 2075)
        .realPrices()
        .every("点検", 2026, 5, 3e6)
        .every("補修", 2035, 15, 80e6)
        .residual(120e6);
    assertThat(yen.evaluate(REAL4).presentValue())
        .isCloseTo(1e6 * cost.presentValue(), within(1e-3));
  }

  @Test
  void years_rates_and_risk_are_tables() {
    LifeCycleCost cost = prevent.evaluate(REAL4);
    Table years = cost.table();
    assertThat(years.rowCount()).isEqualTo(50);
    assertThat(ColumnInfos.of(years.column("present_value")).unit()).isEqualTo("百万円");
    assertThat(years.doubleColumn("cumulative").get(49))
        .isCloseTo(cost.presentValue() + cost.residualPresentValue(), within(1e-9));
    Table rates = cost.atRates(0, 0.01, 0.02, 0.04);
    assertThat(rates.doubleColumn("present_value").get(0))
        .isCloseTo(cost.undiscounted() - 120, within(1e-9));
    assertThat(rates.doubleColumn("present_value").get(3))
        .isCloseTo(cost.presentValue(), within(1e-12));
    Plan risky =
        Cost.plan("x", 2026, 2026).realPrices().risk("flood", Extremes.exceedance(0.01), 5000);
    assertThat(risky.payments().get(0).amount()).isEqualTo(50);
  }

  @Test
  void two_plans_are_equal_at_the_rate_that_makes_them_so() {
    Plan now = Cost.plan("now", 2026, 2027).realPrices().once("a", 2026, 100).residual(0);
    Plan later =
        Cost.plan("later", 2026, 2027).realPrices().once("a", 2027, 110).residual(0);
    CostComparison found = Cost.compare(later.evaluate(REAL4), now.evaluate(REAL4));
    assertThat(found.breakEvenRates())
        .singleElement()
        .satisfies(rate -> assertThat(rate).isCloseTo(0.1, within(1e-12)));
    assertThat(found.saving()).isCloseTo(110 / 1.04 - 100, within(1e-12));
    assertThat(found.breakEvenYear()).hasValue(2027);
    assertThat(Cost.compare(now.evaluate(REAL4), later.evaluate(REAL4)).breakEvenYear())
        .isEmpty();
  }

  @Test
  void a_comparison_shows_both_plans_and_carries_their_warnings() {
    CostComparison found = Cost.compare(react.evaluate(REAL4), prevent.evaluate(REAL4));
    assertThat(found.toString())
        .contains("予防保全", "事後保全", "4 % real", "Ahead from", "Equal at a rate of");
    Plan silent = Cost.plan("silent", 2026, 2075).realPrices().unit("百万円").once("build", 2026, 10);
    assertThat(Cost.compare(silent.evaluate(REAL4), prevent.evaluate(REAL4)).cautions())
        .extracting(Caution::key)
        .contains("caution.noResidual");
  }

  @Test
  void sensitivity_puts_the_widest_input_first() {
    Tornado found = prevent.evaluate(REAL4).sensitivity(0.2);
    assertThat(found.bars()).hasSize(3);
    assertThat(found.bars().get(0).width()).isGreaterThan(found.bars().get(1).width());
    assertThat(found.bars())
        .extracting(Tornado.Bar::input)
        .contains("補修 ± 20 %", "Rate 4 % ± 1 point");
    double repairs = found.bars().stream()
        .filter(bar -> bar.input().startsWith("補修"))
        .mapToDouble(bar -> bar.atHigh() - bar.atLow())
        .sum();
    double present = 80 * (Math.pow(1.04, -9) + Math.pow(1.04, -24) + Math.pow(1.04, -39));
    assertThat(repairs).isCloseTo(0.4 * present, within(1e-9));
  }

  private static void refused(String code, ThrowingCallable call, String... words) {
    assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> {
      assertThat(problem.code()).isEqualTo(code);
      assertThat(problem.getMessage()).contains(words);
    });
  }
}
