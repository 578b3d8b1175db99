package org.ishizue.analysis.sample;

import java.util.Arrays;
import org.ishizue.runtime.text.Texts;

/**
 * Sample quantiles by linear interpolation between order statistics. The types are those of Hyndman and Fan
 * (1996), Sample quantiles in statistical packages, The American Statistician 50, 361-365.
 */
public enum Quantile {
  /** At (n + 1) p: Weibull's plotting position, unbiased in probability; Minitab, SPSS. */
  TYPE_6 {
    @Override
    double rank(int n, double p) {
      return (n + 1) * p;
    }
  },

  /** At 1 + (n - 1) p: what R, NumPy and spreadsheets use by default. */
  TYPE_7 {
    @Override
    double rank(int n, double p) {
      return 1 + (n - 1) * p;
    }
  };

  private static final Texts TEXTS = Texts.beside(Quantile.class);

  /** The rank in 1 to n, not always a whole one, at which a probability is found. */
  abstract double rank(int n, double p);

  /**
   * The quantile of values in any order.
   *
   * @param p between 0 and 1
   */
  public double of(double[] values, double p) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return ofSorted(sorted, p);
  }

  /** The same of values that ascend. */
  public double ofSorted(double[] sorted, double p) {
    if (sorted.length == 0 || !(p >= 0 && p <= 1)) {
      throw TEXTS.problem("STAT-016", p, sorted.length);
    }
    return atRank(sorted, rank(sorted.length, p));
  }

  /** The value at a rank that counts from 1, interpolated; the first or last value beyond the ends. */
  public static double atRank(double[] sorted, double rank) {
    int below = (int) Math.floor(rank);
    if (below < 1) {
      return sorted[0];
    }
    if (below >= sorted.length) {
      return sorted[sorted.length - 1];
    }
    return sorted[below - 1] + (rank - below) * (sorted[below] - sorted[below - 1]);
  }
}
