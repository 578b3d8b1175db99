package org.ishizue.analysis.extremes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.ishizue.analysis.numeric.Root;
import org.ishizue.analysis.numeric.Simplex;
import org.ishizue.analysis.result.Interval;

/**
 * The profile likelihood of a level: the location is replaced by the level, and scale and shape are chosen
 * anew for each level tried.
 */
final class ProfileIntervals {
  private static final double SEARCH_TOLERANCE = 1e-8;
  private static final double ROOT_ACCURACY = 1e-7;

  private final double[] values;
  private final double reducedVariate;
  private final boolean shaped;
  private final double threshold;
  private final double location;
  private final double[] fitted;

  private ProfileIntervals(
      double[] values, ExtremeDistribution best, double nonExceedance, double level) {
    this.values = values;
    reducedVariate = ExtremeDistribution.reduced(nonExceedance);
    shaped = best instanceof Gev;
    location = best.location();
    threshold = ChiSquaredDistribution.of(1).inverseCumulativeProbability(level) / 2
        - best.logLikelihood(values); // the least negative log-likelihood, and what may be lost
    fitted = start(best);
  }

  /** The interval of a level whose distribution was fitted by maximum likelihood. */
  static Interval of(
      double[] values, ExtremeDistribution fitted, ReturnPeriod period, double level) {
    double nonExceedance = period.exceedance().nonExceedance();
    ProfileIntervals profile = new ProfileIntervals(values, fitted, nonExceedance, level);
    double best = fitted.quantile(nonExceedance);
    double step = fitted.scale() / Math.sqrt(values.length);
    double lower = Root.beyond(profile::excess, best, -step, ROOT_ACCURACY);
    double upper = Root.beyond(profile::excess, best, step, ROOT_ACCURACY);
    return new Interval(lower, upper, level);
  }

  private static double[] start(ExtremeDistribution fitted) {
    return fitted instanceof Gev gev
        ? new double[] {Math.log(gev.scale()), gev.xi()}
        : new double[] {Math.log(fitted.scale())};
  }

  /** Above 0 where the likelihood-ratio test rejects the level. */
  private double excess(double level) {
    double[] steps = new double[fitted.length];
    Arrays.fill(steps, 0.1);
    double[] start = starts(level)
        .min(Comparator.comparingDouble(p -> negativeLogLikelihood(level, p)))
        .orElseThrow();
    double[] found =
        new Simplex(p -> negativeLogLikelihood(level, p), SEARCH_TOLERANCE).minimise(start, steps);
    return negativeLogLikelihood(level, found) - threshold;
  }

  /**
   * Where to begin: with the fitted scale and shape, which may make the data impossible once the level has
   * moved away, and with others, of which a shape of 0 never does. The same for each level, so that the
   * profile is a function of the level alone.
   */
  private Stream<double[]> starts(double level) {
    if (!shaped) {
      return Stream.of(fitted);
    }
    double stretched =
        Math.log(Math.max((level - location) / reducedVariate, Math.exp(fitted[0]) / 4));
    return DoubleStream.of(fitted[1], fitted[1] + 0.2, fitted[1] - 0.2, 0, 0.3, 0.6)
        .boxed()
        .flatMap(xi -> Stream.of(new double[] {fitted[0], xi}, new double[] {stretched, xi}));
  }

  private double negativeLogLikelihood(double level, double[] p) {
    double scale = Math.exp(p[0]);
    double xi = shaped ? p[1] : 0;
    if (xi <= -1) {
      return Double.POSITIVE_INFINITY;
    }
    double location = level - scale * Gev.stretched(reducedVariate, xi);
    return -new Gev(location, scale, xi).logLikelihood(values);
  }
}
