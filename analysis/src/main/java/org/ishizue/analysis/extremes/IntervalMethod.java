package org.ishizue.analysis.extremes;

import org.ishizue.analysis.sample.Confidence;
import org.ishizue.runtime.text.Texts;

/** How the interval of a return level is found. */
public sealed interface IntervalMethod {
  /** How often such an interval holds the true level: 0.95. */
  double level();

  /**
   * Parametric bootstrap: samples are drawn from the fitted distribution and fitted in the same way (Efron
   * and Tibshirani 1993, An Introduction to the Bootstrap, ch. 13 and 12.5).
   *
   * @param pivotal whether the distance from the fitted level, measured in fitted scales, is used (exact for
   *     Gumbel, whose shape is fixed), and not the levels of the samples themselves (for GEV: of 50 years, such
   *     95 % intervals of the 100-year level held it in 91 % of simulated records)
   * @param samples how many
   */
  record Bootstrap(boolean pivotal, int samples, long seed, double level)
      implements IntervalMethod {
    private static final int LEAST = 100;
    private static final Texts TEXTS = Texts.beside(IntervalMethod.class);

    public Bootstrap {
      Confidence.checked(level);
      if (samples < LEAST) {
        throw TEXTS.problem("STAT-032", samples, LEAST);
      }
    }
  }

  /**
   * Profile likelihood: all levels that a likelihood-ratio test does not reject (Coles 2001, 2.6.6 and
   * 3.3.4). For fits by maximum likelihood.
   */
  record Profile(double level) implements IntervalMethod {
    public Profile {
      Confidence.checked(level);
    }
  }
}
