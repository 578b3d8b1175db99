package org.ishizue.analysis.operate;

import org.ishizue.runtime.text.Texts;

/**
 * The nine sample quantiles that statistics packages use, by the numbers of Hyndman and Fan (1996), Sample
 * Quantiles in Statistical Packages, The American Statistician 50 (4), 361–365. Type 7 is the default of R,
 * of NumPy and of Excel's PERCENTILE.INC; type 6 is that of Minitab, SPSS and PERCENTILE.EXC (Weibull's
 * plotting position); type 8 is the one that its authors recommend.
 */
enum QuantileType {
  TYPE_1(1, 0, 0),
  TYPE_2(2, 0, 0),
  TYPE_3(3, 0, 0),
  TYPE_4(4, 0, 1),
  TYPE_5(5, 0.5, 0.5),
  TYPE_6(6, 0, 0),
  TYPE_7(7, 1, 1),
  TYPE_8(8, 1 / 3.0, 1 / 3.0),
  TYPE_9(9, 3 / 8.0, 3 / 8.0);

  /** As much as rounding may spoil a place in the sample: R 4 takes the same. */
  private static final double FUZZ = 4 * Math.ulp(1.0);

  private static final Texts TEXTS = Texts.beside(QuantileType.class);

  private final int number;
  private final double alpha;
  private final double beta;

  QuantileType(int number, double alpha, double beta) {
    this.number = number;
    this.alpha = alpha;
    this.beta = beta;
  }

  /** The type of a number from 1 to 9. */
  static QuantileType of(int number) {
    for (QuantileType type : values()) {
      if (type.number == number) {
        return type;
      }
    }
    throw TEXTS.problem("TABLE-013", number);
  }

  /** Refuses what is not a share of the values, from 0 to 1. */
  static double checked(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw TEXTS.problem("TABLE-014", share);
    }
    return share;
  }

  int number() {
    return number;
  }

  /**
   * A quantile of a sample.
   *
   * @param sorted values, ascending from {@code from} to before {@code to}; at least one, none missing
   * @param share 0 to 1
   */
  double of(double[] sorted, int from, int to, double share) {
    int n = to - from;
    double place = switch (this) {
      case TYPE_1, TYPE_2 -> n * share;
      case TYPE_3 -> n * share - 0.5;
      default -> alpha + share * (n + 1 - alpha - beta);
    };
    int below = (int) Math.floor(place + FUZZ * Math.max(1, Math.abs(place)));
    double rest = place - below;
    boolean exact = Math.abs(rest) < FUZZ * Math.max(1, Math.abs(place));
    double weight = switch (this) {
      case TYPE_1 -> exact ? 0 : 1;
      case TYPE_2 -> exact ? 0.5 : 1;
      case TYPE_3 -> exact && below % 2 == 0 ? 0 : 1;
      default -> exact ? 0 : rest;
    };
    double low = sorted[from + Math.min(n - 1, Math.max(0, below - 1))];
    double high = sorted[from + Math.min(n - 1, Math.max(0, below))];
    return weight == 0 ? low : weight == 1 ? high : (1 - weight) * low + weight * high;
  }
}
