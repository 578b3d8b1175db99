package org.ishizue.analysis.extremes;

/**
 * Where the i-th smallest of n values is drawn on probability paper: (i - a) / (n + 1 - 2a). The constants
 * are those of Cunnane (1978), Unbiased plotting positions, Journal of Hydrology 37, 205-222.
 */
public enum PlottingPosition {
  /** i/(n+1): the mean probability of the i-th value, whatever the distribution. */
  WEIBULL(0),
  /** (i-0.5)/n. */
  HAZEN(0.5),
  /** For Gumbel. */
  GRINGORTEN(0.44),
  /** A compromise for all; usual in Japanese river planning, and in SLSC. */
  CUNNANE(0.4),
  /** For normal. */
  BLOM(0.375),
  /** About the median probability of the i-th value (Benard and Bos-Levenbach 1953). */
  BENARD(0.3);

  private final double a;

  PlottingPosition(double a) {
    this.a = a;
  }

  /** The constant a. */
  public double constant() {
    return a;
  }

  /** The probability of non-exceedance of the value of a rank, which counts from 1 at the smallest. */
  public double of(int rank, int n) {
    return (rank - a) / (n + 1 - 2 * a);
  }
}
