package org.ishizue.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ishizue.analysis.Simulation;
import org.ishizue.analysis.result.Caution;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MonteCarloTest {
  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void the_same_seed_gives_the_same_outcomes() {
    MonteCarlo one = Simulation.run(1000, 7, random -> random.normal(10, 2));
    assertThat(Simulation.run(1000, 7, random -> random.normal(10, 2)).values())
        .isEqualTo(one.values());
    assertThat(Simulation.run(1000, 8, random -> random.normal(10, 2)).mean())
        .isNotEqualTo(one.mean());
  }

  @Test
  void mean_spread_and_quantiles_are_those_of_the_model() {
    MonteCarlo found = Simulation.run(20_000, 1, random -> random.normal(10, 2));
    assertThat(found.mean()).isCloseTo(10, within(4 * found.standardError()));
    assertThat(found.standardDeviation()).isCloseTo(2, within(0.05));
    assertThat(found.standardError()).isCloseTo(2 / Math.sqrt(20_000), within(1e-3));
    assertThat(found.interval(0.9).lower()).isCloseTo(10 - 1.6449 * 2, within(0.1));
    assertThat(found.interval(0.9).upper()).isCloseTo(10 + 1.6449 * 2, within(0.1));
    assertThat(found.shareAbove(12)).isCloseTo(0.1587, within(0.011));
  }

  @Test
  void the_mean_lies_within_its_standard_error_as_often_as_it_should() {
    int held = 0;
    for (int seed = 0; seed < 500; seed++) {
      MonteCarlo found = Simulation.run(200, seed * 1000L, random -> random.exponential(0.5));
      held += Math.abs(found.mean() - 2) < 1.96 * found.standardError() ? 1 : 0;
    }
    // three standard errors of 0.95 in 500 are 0.029; a mean of 200 exponentials is a little skewed
    assertThat(held / 500.0).isCloseTo(0.95, within(0.035));
  }

  @Test
  void too_few_runs_and_outcomes_that_are_not_numbers_are_refused() {
    assertThatThrownBy(() -> Simulation.run(99, 1, random -> 1))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("STAT-081");
    assertThatThrownBy(() -> Simulation.run(100, 1, random -> Double.NaN))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("STAT-003");
    assertThat(Simulation.run(100, 1, SeededRandom::uniform).cautions())
        .extracting(Caution::key)
        .containsExactly("caution.fewRuns");
  }

  @Test
  void a_tornado_is_sorted_and_shown() {
    Tornado found = new Tornado(
        "x", "mm", 10, List.of(new Tornado.Bar("narrow", 9, 11), new Tornado.Bar("wide", 14, 6)));
    assertThat(found.bars().get(0).input()).isEqualTo("wide");
    assertThat(found.toString()).contains("Tornado: x", "All in the middle: 10 mm");
  }
}
