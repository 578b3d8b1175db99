package org.ishizue.analysis.trend;

import java.util.Arrays;

/**
 * Kendall's score of values in the order of time: pairs that rise less pairs that fall.
 *
 * @param s the score
 * @param variance its variance without a trend, corrected for equal values (Kendall 1975, Rank Correlation
 *     Methods, 4th ed., ch. 5): (n(n-1)(2n+5) - sum t(t-1)(2t+5)) / 18
 * @param tiedPairs pairs of equal values
 */
record KendallScore(long s, double variance, long tiedPairs) {
  static KendallScore of(double[] values) {
    int n = values.length;
    long s = 0;
    for (int i = 0; i < n - 1; i++) {
      for (int j = i + 1; j < n; j++) {
        s += Double.compare(values[j] + 0.0, values[i] + 0.0); // -0.0 is 0
      }
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double ties = 0;
    long tiedPairs = 0;
    for (int i = 0; i < n; ) {
      int end = i;
      while (end < n && sorted[end] == sorted[i]) {
        end++;
      }
      double t = end - i;
      ties += t * (t - 1) * (2 * t + 5);
      tiedPairs += (long) (t * (t - 1) / 2);
      i = end;
    }
    return new KendallScore(s, (n * (n - 1.0) * (2.0 * n + 5) - ties) / 18, tiedPairs);
  }

  /** The score in standard deviations, with Kendall's correction for continuity. */
  double z(double varianceUsed) {
    return s == 0 ? 0 : (s - Math.signum((double) s)) / Math.sqrt(varianceUsed);
  }

  /** Kendall's tau-b against times of which none comes twice. */
  double tauB(int n) {
    double pairs = n * (n - 1.0) / 2;
    return s / Math.sqrt(pairs * (pairs - tiedPairs));
  }
}
