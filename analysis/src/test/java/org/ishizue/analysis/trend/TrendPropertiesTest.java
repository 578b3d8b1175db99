package org.ishizue.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ishizue.analysis.sample.Observations;
import org.ishizue.analysis.simulation.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TrendPropertiesTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void shift_and_scale_leave_the_test_alone_and_move_the_slope_with_them(long seed) {
    double[] x = walk(seed, 40);
    double[] moved = Arrays.stream(x).map(v -> 100 + 2.5 * v).toArray();
    MannKendall one = MannKendall.test(Observations.of(x));
    MannKendall other = MannKendall.test(Observations.of(moved));
    assertThat(other.s()).isEqualTo(one.s());
    assertThat(other.p()).isEqualTo(one.p());
    assertThat(other.lag1()).isCloseTo(one.lag1(), within(1e-9));
    SenSlope slope = SenSlope.of(Observations.of(x), 0.9);
    SenSlope movedSlope = SenSlope.of(Observations.of(moved), 0.9);
    assertThat(movedSlope.slope()).isCloseTo(2.5 * slope.slope(), within(1e-9));
    assertThat(movedSlope.interval().lower())
        .isCloseTo(2.5 * slope.interval().lower(), within(1e-9));
    assertThat(movedSlope.intercept()).isCloseTo(100 + 2.5 * slope.intercept(), within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void any_rising_function_of_the_values_leaves_the_test_alone(long seed) {
    double[] x = walk(seed, 30);
    double[] bent = Arrays.stream(x).map(Math::exp).toArray();
    assertThat(MannKendall.test(Observations.of(bent)).z())
        .isEqualTo(MannKendall.test(Observations.of(x)).z());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void time_run_backwards_changes_the_sign_alone(long seed) {
    double[] x = walk(seed, 35);
    double[] back = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      back[i] = x[x.length - 1 - i];
    }
    assertThat(MannKendall.test(Observations.of(back)).z())
        .isEqualTo(-MannKendall.test(Observations.of(x)).z());
    assertThat(SenSlope.of(Observations.of(back), 0.95).slope())
        .isCloseTo(-SenSlope.of(Observations.of(x), 0.95).slope(), within(1e-12));
  }

  @Test
  void without_a_trend_the_test_errs_as_often_as_its_level_says() {
    SeededRandom random = new SeededRandom(20261124);
    int runs = 4000;
    int found = 0;
    for (int run = 0; run < runs; run++) {
      if (MannKendall.test(Observations.of(noise(random, 30))).isSignificant(0.05)) {
        found++;
      }
    }
    // three standard errors of a share of 0.05 in 4,000 runs are 0.0103
    assertThat((double) found / runs).isCloseTo(0.05, within(0.0103));
  }

  @Test
  void sens_interval_holds_the_slope_as_often_as_it_says() {
    SeededRandom random = new SeededRandom(19780101);
    int runs = 2000;
    int held = 0;
    for (int run = 0; run < runs; run++) {
      double[] x = noise(random, 40);
      for (int i = 0; i < x.length; i++) {
        x[i] += 0.03 * i;
      }
      if (SenSlope.of(Observations.of(x), 0.95).interval().contains(0.03)) {
        held++;
      }
    }
    // three standard errors of 0.95 in 2,000 runs are 0.0146
    assertThat((double) held / runs).isCloseTo(0.95, within(0.0146));
  }

  @Test
  void autocorrelation_fools_the_plain_test_and_the_modified_one_much_less() {
    SeededRandom random = new SeededRandom(7);
    int plain = 0;
    int modified = 0;
    int runs = 400;
    for (int run = 0; run < runs; run++) {
      double[] x = noise(random, 60);
      for (int i = 1; i < x.length; i++) {
        x[i] += 0.6 * x[i - 1];
      }
      plain += MannKendall.test(Observations.of(x)).isSignificant(0.05) ? 1 : 0;
      modified += MannKendall.modifiedTest(Observations.of(x), 3).isSignificant(0.05) ? 1 : 0;
    }
    assertThat((double) plain / runs).isGreaterThan(0.25);
    assertThat((double) modified / runs).isLessThan(0.6 * plain / runs);
  }

  @Test
  void power_is_the_level_without_a_trend_and_grows_with_it() {
    Observations data = Observations.of(noise(new SeededRandom(3), 48));
    double none = TrendPower.simulate(data, 0, 0.05, 4000, 1).power();
    double some = TrendPower.simulate(data, 0.02, 0.05, 2000, 1).power();
    double much = TrendPower.simulate(data, 0.06, 0.05, 2000, 1).power();
    assertThat(none).isCloseTo(0.05, within(0.0103));
    assertThat(some).isBetween(none, much);
    assertThat(much).isGreaterThan(0.95);
    assertThat(TrendPower.simulate(data, 0.02, 0.05, 2000, 1))
        .isEqualTo(TrendPower.simulate(data, 0.02, 0.05, 2000, 1));
  }

  @Test
  void the_parts_of_a_decomposition_make_the_whole() {
    SeededRandom random = new SeededRandom(11);
    double[] x = new double[60];
    for (int i = 0; i < x.length; i++) {
      x[i] = 50 + 0.3 * i + 10 * Math.sin(2 * Math.PI * i / 12) + random.normal();
    }
    Decomposition sum = Decomposition.of(Observations.of(x), 12, false);
    Decomposition product = Decomposition.of(Observations.of(x), 12, true);
    assertThat(sum.seasons().stream().mapToDouble(v -> v).sum()).isCloseTo(0, within(1e-9));
    assertThat(product.seasons().stream().mapToDouble(v -> v).average().orElseThrow())
        .isCloseTo(1, within(1e-12));
    for (int i = 6; i < 54; i++) {
      assertThat(
              sum.trend().get(i) + sum.seasons().get(i % 12) + sum.remainder().get(i))
          .isCloseTo(x[i], within(1e-9));
      assertThat(product.trend().get(i)
              * product.seasons().get(i % 12)
              * product.remainder().get(i))
          .isCloseTo(x[i], within(1e-9));
    }
  }

  @Test
  void an_even_centred_window_of_a_straight_line_gives_the_line() {
    double[] line = {1, 2, 3, 4, 5, 6};
    assertThat(MovingAverage.centred(line, 4))
        .containsExactly(Double.NaN, Double.NaN, 3, 4, Double.NaN, Double.NaN);
    assertThat(MovingAverage.centred(line, 3)).containsExactly(Double.NaN, 2, 3, 4, 5, Double.NaN);
    assertThat(MovingAverage.trailing(line, 3)).containsExactly(Double.NaN, Double.NaN, 2, 3, 4, 5);
    assertThat(MovingAverage.centred(line, 1)).containsExactly(line);
  }

  private static double[] walk(long seed, int n) {
    SeededRandom random = new SeededRandom(seed);
    double[] x = noise(random, n);
    for (int i = 1; i < n; i++) {
      x[i] += 0.3 * x[i - 1] + 0.02;
    }
    return x;
  }

  private static double[] noise(SeededRandom random, int n) {
    double[] x = new double[n];
    Arrays.setAll(x, i -> random.normal());
    return x;
  }
}
