package org.ishizue.analysis.trend;

import java.util.Arrays;
import org.ishizue.analysis.sample.Observations;
import org.ishizue.analysis.sample.Quantile;
import org.ishizue.runtime.text.Texts;

/** The slopes between all pairs of values. */
final class Slopes {
  /** Ten thousand values have 50 million pairs (400 MB). */
  private static final int MAX_VALUES = 10_000;

  private static final Texts TEXTS = Texts.beside(Slopes.class);

  private Slopes() {}

  /** The slopes of all pairs, ascending. */
  static double[] sorted(Observations data) {
    double[] values = data.values();
    double[] times = data.times();
    int n = values.length;
    if (n > MAX_VALUES) {
      throw TEXTS.problem("STAT-020", n, MAX_VALUES);
    }
    double[] slopes = new double[n * (n - 1) / 2];
    int next = 0;
    for (int i = 0; i < n - 1; i++) {
      for (int j = i + 1; j < n; j++) {
        slopes[next++] = (values[j] - values[i]) / (times[j] - times[i]) + 0.0;
      }
    }
    Arrays.sort(slopes);
    return slopes;
  }

  static double median(double[] sorted) {
    return Quantile.TYPE_7.ofSorted(sorted, 0.5);
  }

  /** The values without their trend. */
  static double[] detrended(Observations data, double slope) {
    double[] values = data.values();
    double[] times = data.times();
    for (int i = 0; i < values.length; i++) {
      values[i] -= slope * (times[i] - times[0]);
    }
    return values;
  }
}
