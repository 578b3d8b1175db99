package org.ishizue.analysis;

import java.util.Arrays;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Series;

/** Counts values in classes of equal width, each with its lower border and without its upper one. */
final class HistogramClasses {
  private static final int MAX_CLASSES = 1000;

  private HistogramClasses() {}

  /**
   * A width that reads well (1, 2, 2.5 or 5 times a power of ten) near the one that suits the spread of the
   * values: 2 IQR n^(-1/3) (Freedman and Diaconis 1981), the range over log2(n) + 1 (Sturges 1926) where
   * half of the values are equal.
   */
  static double suitableWidth(double[] values) {
    double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    if (sorted.length == 0 || sorted[0] == sorted[sorted.length - 1]) {
      return 1;
    }
    double range = sorted[sorted.length - 1] - sorted[0];
    double spread = sorted[(int) (sorted.length * 0.75)] - sorted[(int) (sorted.length * 0.25)];
    double sturges = range / (Math.log(sorted.length) / Math.log(2) + 1);
    double width = spread > 0 ? 2 * spread / Math.cbrt(sorted.length) : sturges;
    return readable(Math.max(width, range / MAX_CLASSES * 2));
  }

  static Series count(String name, double[] values, double width) {
    double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
    if (finite.length == 0) {
      return new Series(name, Mark.HISTOGRAM, new double[0], new double[0]);
    }
    long first = classOf(Arrays.stream(finite).min().orElseThrow(), width);
    long last = classOf(Arrays.stream(finite).max().orElseThrow(), width);
    int classes = (int) Math.min(MAX_CLASSES, last - first + 1);
    double[] middles = new double[classes];
    double[] counts = new double[classes];
    for (int i = 0; i < classes; i++) {
      middles[i] = (first + i + 0.5) * width;
    }
    for (double value : finite) {
      counts[(int) Math.min(classes - 1L, classOf(value, width) - first)]++;
    }
    return new Series(name, Mark.HISTOGRAM, middles, counts);
  }

  static boolean tooMany(double[] values, double width) {
    double min = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
    double max = Arrays.stream(values).filter(Double::isFinite).max().orElse(0);
    return !(width > 0) || (max - min) / width > MAX_CLASSES - 1;
  }

  private static long classOf(double value, double width) {
    return (long) Math.floor(value / width + 1e-9);
  }

  private static double readable(double width) {
    double power = Math.pow(10, Math.floor(Math.log10(width)));
    double digit = width / power;
    return power * (digit < 1.5 ? 1 : digit < 2.25 ? 2 : digit < 3.5 ? 2.5 : digit < 7.5 ? 5 : 10);
  }
}
