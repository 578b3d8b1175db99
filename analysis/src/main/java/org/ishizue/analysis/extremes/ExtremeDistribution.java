package org.ishizue.analysis.extremes;

import java.util.List;

/** A distribution of yearly maxima with its parameters. */
public sealed interface ExtremeDistribution permits Gumbel, Gev {
  double location();

  double scale();

  /** All parameters: location, scale and, for a GEV, the shape xi. */
  List<Double> parameters();

  /** The value that a year stays below with a probability between 0 and 1. */
  double quantile(double nonExceedance);

  /** The natural logarithm of the density; minus infinity where there is none. */
  double logDensity(double x);

  /** The probability that a year stays below a value. */
  double nonExceedance(double x);

  /** Gumbel's reduced variate -ln(-ln F(x)): infinite where F is 0 or 1. */
  double reducedVariate(double x);

  /** The distribution's name: {@code Gumbel}. */
  String name();

  /** The reduced variate of a probability of non-exceedance, -ln(-ln F). */
  static double reduced(double nonExceedance) {
    return -Math.log(-Math.log(nonExceedance));
  }

  /** The sum of the logarithms of the densities. */
  default double logLikelihood(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += logDensity(value);
    }
    return sum;
  }
}
