package org.ishizue.analysis.extremes;

/** Chooses the estimation for a kind of distribution. */
final class Fitting {
  private Fitting() {}

  /** A distribution of the same kind, fitted to values that ascend. */
  static ExtremeDistribution fit(ExtremeDistribution kind, Estimator estimator, double[] sorted) {
    return kind instanceof Gumbel ? gumbel(estimator, sorted) : gev(estimator, sorted);
  }

  static Gumbel gumbel(Estimator estimator, double[] sorted) {
    if (estimator == Estimator.MAXIMUM_LIKELIHOOD) {
      return LikelihoodFits.gumbel(sorted);
    }
    double[] moments = LMoments.ofSorted(sorted);
    return LMomentFits.gumbel(moments[0], moments[1]);
  }

  static Gev gev(Estimator estimator, double[] sorted) {
    double[] moments = LMoments.ofSorted(sorted);
    return switch (estimator) {
      case L_MOMENTS -> LMomentFits.gev(moments[0], moments[1], moments[2]);
      case L_MOMENTS_APPROXIMATE -> LMomentFits.gevApproximate(moments[0], moments[1], moments[2]);
      case MAXIMUM_LIKELIHOOD -> LikelihoodFits.gev(sorted);
    };
  }
}
