package org.ishizue.analysis.emission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ishizue.analysis.Emission;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.simulation.MonteCarlo;
import org.ishizue.analysis.simulation.SeededRandom;
import org.ishizue.analysis.simulation.Tornado;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EmissionTest {
  private final EmissionFactor cement =
      Emission.factor("セメント", 0.78, "t-CO2/t").plusMinus(10).source("JIS Q 13315-4");
  private final EmissionFactor diesel = Emission.factor("軽油", 2.62, "kg-CO2/L").plusMinus(3);
  private final EmissionAccount wall = Emission.account("擁壁")
      .add("基礎", 120, "t", 5, cement)
      .add("壁", 80, "t", 5, cement)
      .add("掘削", 3, "kL", 20, diesel);

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void activity_times_factor_is_summed_in_tonnes_of_co2() {
    assertThat(wall.totalTonnesCo2()).isCloseTo(200 * 0.78 + 3000 * 2.62e-3, within(1e-10));
    assertThat(wall.totalTonnesCarbon()).isCloseTo(wall.totalTonnesCo2() * 12 / 44, within(1e-10));
    assertThat(ColumnInfos.of(wall.table().column("emission_t_co2")).unit()).isEqualTo("t-CO₂");
    assertThat(wall.table().doubleColumn("share").sum()).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "t-CO2/t, 1, CO2, t",
    "kg-CO₂/L, 0.001, CO2, L",
    "t-C/TJ, 3.6666666666666665, CARBON, TJ",
    "kgCO2/kWh, 0.001, CO2, kWh",
    "g-CO2e/km, 0.000001, CO2_EQUIVALENT, km",
    "kt-CO2eq/台, 1000, CO2_EQUIVALENT, 台"
  })
  void units_of_factors_are_read(String unit, double tonnes, FactorUnit.Gas gas, String activity) {
    FactorUnit found = FactorUnit.of(unit);
    assertThat(found.tonnesCo2()).isCloseTo(tonnes, within(1e-15));
    assertThat(found.gas()).isEqualTo(gas);
    assertThat(found.activityUnit()).isEqualTo(activity);
  }

  @ParameterizedTest
  @CsvSource({
    "kg, t, 0.001",
    "㎥, kL, 1",
    "ℓ, m³, 0.001",
    "kWh, MJ, 3.6",
    "ha, m2, 10000",
    "km, m, 1000",
    "台, 台, 1"
  })
  void amounts_come_to_the_factors_unit(String from, String to, double factor) {
    assertThat(ActivityUnits.convert("x", from, to)).isCloseTo(factor, within(1e-12));
  }

  @Test
  void a_factor_of_carbon_becomes_co2_and_says_so() {
    EmissionAccount gas = Emission.account("x")
        .add("city gas", 2, "TJ", Emission.factor("gas", 13.6, "t-C/TJ").plusMinus(2));
    assertThat(gas.totalTonnesCo2()).isCloseTo(2 * 13.6 * 44 / 12, within(1e-12));
    assertThat(gas.totalTonnesCarbon()).isCloseTo(27.2, within(1e-12));
    assertThat(gas.cautions()).extracting(Caution::key).containsExactly("caution.carbon");
  }

  @Test
  void the_simulation_agrees_with_the_propagation_of_error() {
    MonteCarlo found = wall.simulate(20_000, 42);
    assertThat(found.mean()).isCloseTo(wall.totalTonnesCo2(), within(4 * found.standardError()));
    // a standard deviation of 20,000 draws is known to 0.5 %
    assertThat(1.959964 * found.standardDeviation())
        .isCloseTo(wall.propagatedHalfWidth(), within(0.02 * wall.propagatedHalfWidth()));
    assertThat(found.values()).isEqualTo(wall.simulate(20_000, 42).values());
    assertThat(found.toString()).contains("t-CO₂", "20000 runs (SplitMix64, seed 42)", "(90 %)");
  }

  @Test
  void independent_deviations_add_as_squares_and_a_shared_factor_adds_as_it_is() {
    EmissionFactor one = Emission.factor("one", 1, "t-CO2/t").plusMinus(20);
    EmissionFactor other = Emission.factor("other", 1, "t-CO2/t").plusMinus(20);
    EmissionAccount shared = Emission.account("x").add("a", 100, "t", one).add("b", 100, "t", one);
    EmissionAccount apart = Emission.account("x").add("a", 100, "t", one).add("b", 100, "t", other);
    assertThat(shared.propagatedHalfWidth()).isCloseTo(40, within(1e-9));
    assertThat(apart.propagatedHalfWidth()).isCloseTo(20 * Math.sqrt(2), within(1e-9));
    double sharedDeviation = shared.simulate(20_000, 1).standardDeviation();
    double apartDeviation = apart.simulate(20_000, 1).standardDeviation();
    assertThat(sharedDeviation / apartDeviation).isCloseTo(Math.sqrt(2), within(0.04));
  }

  @Test
  void a_large_uncertainty_never_falls_below_zero_and_keeps_its_mean() {
    SeededRandom random = new SeededRandom(3);
    double sum = 0;
    for (int i = 0; i < 40_000; i++) {
      double draw = Uncertain.draw(150, random);
      assertThat(draw).isPositive();
      sum += draw;
    }
    // its coefficient of variation is 0.765
    assertThat(sum / 40_000).isCloseTo(1, within(4 * 0.765 / 200));
    assertThat(Uncertain.low(10)).isCloseTo(0.9, within(1e-12));
    assertThat(Uncertain.high(10)).isCloseTo(1.1, within(1e-12));
    assertThat(Uncertain.low(150)).isPositive();
  }

  @Test
  void a_tornado_has_a_bar_for_each_uncertain_input_the_widest_first() {
    Tornado found = wall.tornado();
    assertThat(found.bars()).hasSize(5);
    assertThat(found.bars().get(0).input()).isEqualTo("セメント, factor ± 10 %");
    assertThat(found.bars().get(0).width()).isCloseTo(0.2 * 200 * 0.78, within(1e-9));
    assertThat(found.base()).isEqualTo(wall.totalTonnesCo2());
    assertThat(found.table().rowCount()).isEqualTo(5);
  }

  @Test
  void an_account_without_uncertainty_or_with_mixed_gases_warns() {
    EmissionAccount certain =
        Emission.account("x").add("a", 1, "t", Emission.factor("f", 1, "t-CO2/t"));
    assertThat(certain.cautions()).extracting(Caution::key).containsExactly("caution.certain");
    EmissionAccount mixed =
        wall.add("power", 100, "kWh", Emission.factor("power", 0.4, "kg-CO2e/kWh"));
    assertThat(mixed.cautions()).extracting(Caution::key).containsExactly("caution.mixedGases");
    assertThat(mixed.toString()).contains("the sum is neither");
  }

  @Test
  void what_makes_no_account_is_refused() {
    refused("STAT-070", () -> Emission.factor("x", 1, "t/t"), "\"t/t\"");
    refused("STAT-071", () -> wall.add("sand", 5, "m3", cement), "m3", "t");
    refused("STAT-071", () -> wall.add("lorry", 5, "台", cement), "台");
    refused("STAT-072", () -> Emission.factor("x", -1, "t-CO2/t"), "-1.0");
    refused("STAT-073", () -> cement.plusMinus(-5), "-5.0");
    refused("STAT-074", () -> wall.add("a", Double.NaN, "t", cement), "NaN");
    refused("STAT-075", () -> wall.add("a", 1, "t", cement.plusMinus(20)), "セメント");
    refused("STAT-076", () -> Emission.account("x").simulate(1000, 1), "\"x\"");
    refused("STAT-081", () -> wall.simulate(10, 1), "10");
  }

  private static void refused(String code, ThrowingCallable call, String... words) {
    assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> {
      assertThat(problem.code()).isEqualTo(code);
      assertThat(problem.getMessage()).contains(words);
    });
  }
}
