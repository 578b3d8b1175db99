package org.ishizue.analysis.trend;

import java.util.Arrays;

/** How much values resemble those before them. */
final class Autocorrelation {
  /** Two-sided 5 % of the normal distribution. */
  private static final double NORMAL_95 = 1.959963984540054;

  /** Of the range of the values. */
  private static final double TIE = 1e-10;

  private Autocorrelation() {}

  /** The sample autocorrelation at a lag, about the common mean. */
  static double at(int lag, double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double all = 0;
    double lagged = 0;
    for (int i = 0; i < values.length; i++) {
      double deviation = values[i] - mean;
      all += deviation * deviation;
      if (i + lag < values.length) {
        lagged += deviation * (values[i + lag] - mean);
      }
    }
    return all == 0 ? 0 : lagged / all;
  }

  /** Beyond this, independent values show an autocorrelation in one case of twenty (Anderson 1942). */
  static double limit(int n) {
    return NORMAL_95 / Math.sqrt(n);
  }

  /**
   * How many times larger the variance of Kendall's score is than with independent values: n/n* of Hamed and
   * Rao (1998), from the ranks of a series without its trend and those lags alone that are significant at
   * 5 %.
   *
   * @param maxLag the longest lag that counts
   */
  static double hamedRao(double[] detrended, int maxLag) {
    double[] ranks = ranks(detrended);
    int n = ranks.length;
    double sum = 0;
    for (int lag = 1; lag <= Math.min(maxLag, n - 1); lag++) {
      double r = at(lag, ranks);
      if (Math.abs(r) > limit(n)) {
        sum += (n - lag) * (n - lag - 1.0) * (n - lag - 2.0) * r;
      }
    }
    return 1 + 2 * sum / (n * (n - 1.0) * (n - 2.0));
  }

  /**
   * Ranks from 1; equal values share the mean of theirs. Taking a line off leaves rounding errors, which must
   * not part what is equal.
   */
  static double[] ranks(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double tolerance = TIE * (sorted[sorted.length - 1] - sorted[0]);
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int below = 0;
      int equal = 0;
      for (double other : sorted) {
        boolean tied = Math.abs(other - values[i]) <= tolerance;
        equal += tied ? 1 : 0;
        below += !tied && other < values[i] ? 1 : 0;
      }
      ranks[i] = below + (equal + 1) / 2.0;
    }
    return ranks;
  }
}
