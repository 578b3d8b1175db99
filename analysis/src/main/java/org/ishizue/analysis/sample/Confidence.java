package org.ishizue.analysis.sample;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.ishizue.runtime.text.Texts;

/** Checks the level of an interval. */
public final class Confidence {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final Texts TEXTS = Texts.beside(Confidence.class);

  private Confidence() {}

  /**
   * The level itself.
   *
   * @throws org.ishizue.runtime.text.ProblemException STAT-017 if it is not between 0 and 1, as 95 for 95 %
   */
  public static double checked(double level) {
    if (!(level > 0 && level < 1)) {
      throw TEXTS.problem("STAT-017", level);
    }
    return level;
  }

  /** How many standard deviations a two-sided normal interval reaches: 1.96 for 0.95. */
  public static double normalQuantile(double level) {
    return NORMAL.inverseCumulativeProbability(0.5 + checked(level) / 2);
  }
}
