package org.ishizue.analysis.extremes;

import java.util.List;

/**
 * The generalised extreme value distribution, F(x) = exp(-(1 + xi (x - location)/scale)^(-1/xi)) (Jenkinson
 * 1955; Coles 2001, An Introduction to Statistical Modeling of Extreme Values, 3.1.3). Hosking writes the
 * shape k = -xi.
 *
 * @param location in the unit of the values
 * @param scale above 0, in the same unit
 * @param xi the shape: above 0 a heavy tail, 0 Gumbel, below 0 an upper limit
 */
public record Gev(double location, double scale, double xi) implements ExtremeDistribution {
  /** Below this the limit is more exact than the formula. */
  private static final double NO_SHAPE = 1e-9;

  /** Hosking's shape, -xi. */
  public double k() {
    return -xi;
  }

  /** The largest value that can be, infinite unless xi is below 0. */
  public double upperLimit() {
    return xi < -NO_SHAPE ? location - scale / xi : Double.POSITIVE_INFINITY;
  }

  @Override
  public List<Double> parameters() {
    return List.of(location, scale, xi);
  }

  @Override
  public double quantile(double nonExceedance) {
    double s = ExtremeDistribution.reduced(nonExceedance);
    return location + scale * stretched(s, xi);
  }

  /** (e^(xi s) - 1)/xi: the standardised value at a reduced variate. */
  static double stretched(double s, double xi) {
    return Math.abs(xi) < NO_SHAPE ? s : Math.expm1(xi * s) / xi;
  }

  @Override
  public double logDensity(double x) {
    double s = reducedVariate(x);
    if (Double.isInfinite(s)) {
      return Double.NEGATIVE_INFINITY;
    }
    return -Math.log(scale) - (1 + xi) * s - Math.exp(-s);
  }

  @Override
  public double nonExceedance(double x) {
    return Math.exp(-Math.exp(-reducedVariate(x)));
  }

  @Override
  public double reducedVariate(double x) {
    double y = (x - location) / scale;
    if (Math.abs(xi) < NO_SHAPE) {
      return y;
    }
    return 1 + xi * y > 0
        ? Math.log1p(xi * y) / xi
        : xi > 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }

  @Override
  public String name() {
    return "GEV";
  }
}
