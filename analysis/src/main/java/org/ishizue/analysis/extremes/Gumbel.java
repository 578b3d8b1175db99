package org.ishizue.analysis.extremes;

import java.util.List;
import org.apache.commons.statistics.distribution.GumbelDistribution;

/**
 * The Gumbel distribution, F(x) = exp(-exp(-(x - location)/scale)).
 *
 * @param location the mode, in the unit of the values
 * @param scale above 0, in the same unit
 */
public record Gumbel(double location, double scale) implements ExtremeDistribution {
  @Override
  public List<Double> parameters() {
    return List.of(location, scale);
  }

  @Override
  public double quantile(double nonExceedance) {
    return distribution().inverseCumulativeProbability(nonExceedance);
  }

  @Override
  public double logDensity(double x) {
    return distribution().logDensity(x);
  }

  @Override
  public double nonExceedance(double x) {
    return distribution().cumulativeProbability(x);
  }

  @Override
  public double reducedVariate(double x) {
    return (x - location) / scale;
  }

  @Override
  public String name() {
    return "Gumbel";
  }

  private GumbelDistribution distribution() {
    return GumbelDistribution.of(location, scale);
  }
}
