package org.ishizue.analysis.emission;

import org.ishizue.analysis.simulation.SeededRandom;
import org.ishizue.runtime.text.Texts;

/**
 * A number above 0 known to within some percent (half the width of its 95 % interval): normal up to 30 %,
 * lognormal with the same mean and coefficient of variation beyond, so that it cannot fall below 0 (IPCC
 * 2006 Guidelines, volume 1, 3.2.2.4).
 */
final class Uncertain {
  private static final double NORMAL_95 = 1.959963984540054;
  private static final double NORMAL_UP_TO_PERCENT = 30;
  private static final Texts TEXTS = Texts.beside(Uncertain.class);

  private Uncertain() {}

  static void checkPercent(String name, double percent) {
    if (!(percent >= 0) || percent > 1000) {
      throw TEXTS.problem("STAT-073", name, percent);
    }
  }

  /** Standard deviation divided by the mean. */
  static double variation(double percent) {
    return percent / 100 / NORMAL_95;
  }

  /** A draw whose mean is 1. */
  static double draw(double percent, SeededRandom random) {
    double variation = variation(percent);
    if (variation == 0) {
      return 1;
    }
    if (percent <= NORMAL_UP_TO_PERCENT) {
      return random.normal(1, variation);
    }
    double logDeviation = Math.sqrt(Math.log1p(variation * variation));
    return random.lognormal(Math.exp(-logDeviation * logDeviation / 2), logDeviation);
  }

  /** The lower end of the 95 % interval, for a mean of 1. */
  static double low(double percent) {
    return end(percent, -NORMAL_95);
  }

  /** The upper end. */
  static double high(double percent) {
    return end(percent, NORMAL_95);
  }

  private static double end(double percent, double z) {
    double variation = variation(percent);
    if (percent <= NORMAL_UP_TO_PERCENT) {
      return 1 + z * variation;
    }
    double logDeviation = Math.sqrt(Math.log1p(variation * variation));
    return Math.exp(z * logDeviation - logDeviation * logDeviation / 2);
  }
}
