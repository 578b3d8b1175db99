package org.ishizue.analysis.extremes;

import java.util.Arrays;
import org.ishizue.analysis.numeric.Matrices;
import org.ishizue.analysis.numeric.Root;
import org.ishizue.analysis.numeric.Simplex;

/**
 * Maximum likelihood. A Gumbel distribution's scale is the root of one equation; a GEV is searched by simplex
 * from its L-moments and finished by Newton's method, on standardised values, so that the unit of the values
 * does not matter (Coles 2001, 3.3.2).
 */
final class LikelihoodFits {
  private static final int NEWTON_STEPS = 30;
  private static final double STEP = 1e-5;
  private static final double TOLERANCE = 1e-9;

  private LikelihoodFits() {}

  static Gumbel gumbel(double[] sorted) {
    double least = sorted[0];
    double mean = Arrays.stream(sorted).average().orElseThrow() - least;
    double spread = sorted[sorted.length - 1] - least;
    double scale = Root.between(
        s -> s - mean + weightedMean(sorted, least, s), 1e-3 * spread / sorted.length, spread);
    double average =
        Arrays.stream(sorted).map(x -> Math.exp(-(x - least) / scale)).average().orElseThrow();
    return new Gumbel(least - scale * Math.log(average), scale);
  }

  /** The mean of the values weighted by exp(-x/s): small ones count. */
  private static double weightedMean(double[] sorted, double least, double s) {
    double weights = 0;
    double sum = 0;
    for (double x : sorted) {
      double weight = Math.exp(-(x - least) / s);
      weights += weight;
      sum += weight * (x - least);
    }
    return sum / weights;
  }

  static Gev gev(double[] sorted) {
    double[] moments = LMoments.ofSorted(sorted);
    double centre = moments[0];
    double unit = moments[1];
    double[] z = Arrays.stream(sorted).map(x -> (x - centre) / unit).toArray();
    Gev start = startingPoint(z);
    double[] found = new Simplex(p -> negativeLogLikelihood(z, p), TOLERANCE)
        .minimise(
            new double[] {start.location(), Math.log(start.scale()), start.xi()},
            new double[] {0.2, 0.2, 0.1});
    double[] polished = newton(z, new double[] {found[0], Math.exp(found[1]), found[2]});
    return new Gev(centre + unit * polished[0], unit * polished[1], polished[2]);
  }

  /** The GEV by L-moments if the data are possible under it, else Gumbel. */
  private static Gev startingPoint(double[] z) {
    double[] moments = LMoments.ofSorted(z);
    Gev gev = LMomentFits.gevApproximate(moments[0], moments[1], moments[2]);
    if (Double.isFinite(gev.logLikelihood(z)) && gev.xi() > -1) {
      return gev;
    }
    Gumbel gumbel = LMomentFits.gumbel(moments[0], moments[1]);
    return new Gev(gumbel.location(), gumbel.scale(), 0);
  }

  /** Of location, logarithm of the scale, xi; the likelihood has no maximum below xi = -1. */
  private static double negativeLogLikelihood(double[] z, double[] p) {
    return p[2] <= -1
        ? Double.POSITIVE_INFINITY
        : -new Gev(p[0], Math.exp(p[1]), p[2]).logLikelihood(z);
  }

  /** Improves location, scale and xi while the likelihood grows. */
  private static double[] newton(double[] z, double[] start) {
    double[] place = start;
    double value = new Gev(place[0], place[1], place[2]).logLikelihood(z);
    for (int step = 0; step < NEWTON_STEPS; step++) {
      double[] gradient = gradient(z, place);
      double[] next = place.clone();
      try {
        double[][] inverse = Matrices.inverse(hessian(z, place));
        for (int i = 0; i < 3; i++) {
          for (int j = 0; j < 3; j++) {
            next[i] -= inverse[i][j] * gradient[j];
          }
        }
      } catch (ArithmeticException flat) {
        return place; // the simplex's answer stands
      }
      double better = next[1] > 0 && next[2] > -1
          ? new Gev(next[0], next[1], next[2]).logLikelihood(z)
          : Double.NEGATIVE_INFINITY;
      if (!(better > value)) {
        return place;
      }
      place = next;
      value = better;
    }
    return place;
  }

  /** The inverse of the observed information: variances and covariances of location, scale and xi. */
  static double[][] covariance(double[] values, Gev gev) {
    double[] place = {gev.location(), gev.scale(), gev.xi()};
    return Matrices.inverse(hessian(values, place));
  }

  /** The same of a Gumbel distribution's location and scale. */
  static double[][] covariance(double[] values, Gumbel gumbel) {
    int n = values.length;
    double s2 = gumbel.scale() * gumbel.scale();
    double e = 0;
    double ye = 0;
    double yye = 0;
    double ySum = 0;
    for (double x : values) {
      double y = gumbel.reducedVariate(x);
      double exp = Math.exp(-y);
      ySum += y;
      e += exp;
      ye += y * exp;
      yye += y * y * exp;
    }
    double mixed = (n - e + ye) / s2;
    return Matrices.inverse(new double[][] {
      {e / s2, mixed}, {mixed, (2 * ySum - n - 2 * ye + yye) / s2}
    });
  }

  private static double[][] hessian(double[] values, double[] place) {
    double[] steps = {STEP * place[1], STEP * place[1], STEP};
    return Matrices.hessian(p -> gradient(values, p), place, steps);
  }

  /** The gradient of the negative log-likelihood by location, scale and xi. */
  private static double[] gradient(double[] values, double[] place) {
    double scale = place[1];
    double xi = place[2];
    double[] sum = new double[3];
    for (double x : values) {
      double y = (x - place[0]) / scale;
      double t = 1 + xi * y;
      double log = Math.log1p(xi * y);
      boolean flat = Math.abs(xi) < 1e-6;
      double w = flat ? Math.exp(-y) : Math.exp(-log / xi);
      double common = (w - 1 - xi) / (scale * t);
      sum[0] += common;
      sum[1] += 1 / scale + y * common;
      sum[2] += flat
          ? y - y * y / 2 * (1 - w)
          : (w - 1) * log / (xi * xi) + ((1 + xi) - w) * y / (xi * t);
    }
    return sum;
  }
}
