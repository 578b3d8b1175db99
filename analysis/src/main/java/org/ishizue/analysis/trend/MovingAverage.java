package org.ishizue.analysis.trend;

import java.util.Arrays;
import org.ishizue.runtime.text.Texts;

/** Means over windows of a fixed number of values; NaN where a window is not full or a value in it is NaN. */
public final class MovingAverage {
  private static final Texts TEXTS = Texts.beside(MovingAverage.class);

  private MovingAverage() {}

  /** The mean of a value and those before it, {@code window} in all. */
  public static double[] trailing(double[] values, int window) {
    check(values, window);
    double[] means = new double[values.length];
    Arrays.fill(means, Double.NaN);
    for (int end = window; end <= values.length; end++) {
      means[end - 1] = Arrays.stream(values, end - window, end).sum() / window;
    }
    return means;
  }

  /**
   * The mean of a value and its neighbours on both sides. An even window reaches half a step further on both
   * sides, and its outermost two values have half the weight of the others ("2 x 12" for months).
   */
  public static double[] centred(double[] values, int window) {
    check(values, window);
    double[] means = new double[values.length];
    Arrays.fill(means, Double.NaN);
    int half = window / 2;
    double outer = window % 2 == 0 ? 0.5 : 1;
    for (int i = half; i < values.length - half; i++) {
      double sum = outer * values[i - half];
      for (int j = i - half + 1; j < i + half; j++) {
        sum += values[j];
      }
      means[i] = half == 0 ? values[i] : (sum + outer * values[i + half]) / window;
    }
    return means;
  }

  private static void check(double[] values, int window) {
    if (window < 1 || window > values.length) {
      throw TEXTS.problem("STAT-024", window, values.length);
    }
  }
}
