package org.ishizue.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleSupplier;
import org.ishizue.runtime.text.ProblemException;
import org.junit.jupiter.api.Test;

final class SeededRandomTest {
  /** From the reference implementation in C by Sebastiano Vigna (splitmix64.c), seed 1234567. */
  @Test
  void the_bits_are_those_of_splitmix64() {
    SeededRandom random = new SeededRandom(1234567);
    assertThat(Long.toUnsignedString(random.bits())).isEqualTo("6457827717110365317");
    assertThat(Long.toUnsignedString(random.bits())).isEqualTo("3203168211198807973");
    assertThat(Long.toUnsignedString(random.bits())).isEqualTo("9817491932198370423");
  }

  @Test
  void each_distribution_has_its_mean() {
    SeededRandom random = new SeededRandom(1);
    mean(random::uniform, 0.5, 0.29);
    mean(() -> random.uniform(10, 20), 15, 2.9);
    mean(random::normal, 0, 1);
    mean(() -> random.normal(5, 2), 5, 2);
    mean(() -> random.lognormal(1, 0.5), Math.exp(0.125), 0.7);
    mean(() -> random.triangular(0, 1, 5), 2, 1.1);
    mean(() -> random.exponential(0.1), 10, 10);
    mean(() -> random.gumbel(100, 30), 100 + 30 * 0.57721566, 38.5);
    mean(() -> random.weibull(2, 10), 8.8622693, 4.7);
    mean(() -> random.happens(0.3) ? 1 : 0, 0.3, 0.46);
    mean(() -> random.below(7), 3, 2);
  }

  @Test
  void impossible_parameters_are_refused() {
    SeededRandom random = new SeededRandom(1);
    assertThatThrownBy(() -> random.triangular(5, 1, 0))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("STAT-080")
        .hasMessageContaining("triangular(5.0, 1.0, 0.0)");
    assertThatThrownBy(() -> random.normal(0, Double.NaN)).isInstanceOf(ProblemException.class);
  }

  /** Within four standard errors. */
  private static void mean(DoubleSupplier draw, double mean, double standardDeviation) {
    int n = 20_000;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += draw.getAsDouble();
    }
    assertThat(sum / n).isCloseTo(mean, within(4 * standardDeviation / Math.sqrt(n)));
  }
}
