package org.ishizue.analysis.extremes;

import org.apache.commons.numbers.gamma.Gamma;
import org.ishizue.analysis.numeric.Root;

/**
 * Distributions with given L-moments (Hosking and Wallis 1997, Regional Frequency Analysis, appendices A.6
 * and A.7).
 */
final class LMomentFits {
  private static final double EULER = 0.5772156649015329;
  private static final double LN2 = Math.log(2);
  private static final double LN3 = Math.log(3);
  private static final double SMALL = 1e-7;

  private LMomentFits() {}

  static Gumbel gumbel(double l1, double l2) {
    double scale = l2 / LN2;
    return new Gumbel(l1 - EULER * scale, scale);
  }

  /** The GEV of three L-moments; its L-skewness falls from 1 to -1 as k rises from -1. */
  static Gev gev(double l1, double l2, double t3) {
    double below = -1 + 1e-12;
    double above = 2;
    while (skewness(above) > t3) {
      above *= 2;
    }
    return withShape(l1, l2, Root.between(k -> skewness(k) - t3, below, above));
  }

  /** Hosking, Wallis and Wood (1985), Technometrics 27, 251-261: within 9e-4 of the root for |t3| up to 0.5. */
  static Gev gevApproximate(double l1, double l2, double t3) {
    double c = 2 / (3 + t3) - LN2 / LN3;
    return withShape(l1, l2, c * (7.8590 + 2.9554 * c));
  }

  private static Gev withShape(double l1, double l2, double shape) {
    double g = Gamma.value(1 + shape);
    double scale = l2 / (ratio(shape, LN2) * g);
    double mean = Math.abs(shape) < SMALL ? EULER : (1 - g) / shape;
    return new Gev(l1 - scale * mean, scale, -shape);
  }

  /** L-skewness as a function of Hosking's k: 2 (1 - 3^-k)/(1 - 2^-k) - 3. */
  private static double skewness(double k) {
    return 2 * ratio(k, LN3) / ratio(k, LN2) - 3;
  }

  /** (1 - b^-k)/k, by ln b. */
  private static double ratio(double k, double logBase) {
    return k == 0 ? logBase : -Math.expm1(-k * logBase) / k;
  }
}
