package org.ishizue.analysis.simulation;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.ishizue.runtime.text.Texts;

/**
 * Random numbers that a seed decides. The generator is SplitMix64 (Steele, Lea and Flood, Fast splittable
 * pseudorandom number generators, OOPSLA 2014), written out here so that no version of Java changes it;
 * other distributions are its uniform numbers put through the inverse of their distribution function.
 */
public final class SeededRandom {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  private static final double TWO_TO_MINUS_53 = 0x1.0p-53;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final Texts TEXTS = Texts.beside(SeededRandom.class);

  /** What a report names when it is asked where the random numbers came from. */
  public static final String ALGORITHM = "SplitMix64";

  private long state;

  public SeededRandom(long seed) {
    state = seed;
  }

  /** 64 random bits. */
  public long bits() {
    state += GOLDEN_GAMMA;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** Uniform between 0 and 1, neither included. */
  public double uniform() {
    return ((bits() >>> 11) + 0.5) * TWO_TO_MINUS_53;
  }

  /** Uniform between two ends. */
  public double uniform(double from, double to) {
    require(from <= to, "uniform", from, to);
    return from + (to - from) * uniform();
  }

  /** A whole number from 0 to below a bound. */
  public int below(int bound) {
    require(bound > 0, "below", bound);
    return (int) (uniform() * bound);
  }

  /** Normal with mean 0 and standard deviation 1. */
  public double normal() {
    return NORMAL.inverseCumulativeProbability(uniform());
  }

  /** Normal. */
  public double normal(double mean, double standardDeviation) {
    require(standardDeviation >= 0, "normal", mean, standardDeviation);
    return mean + standardDeviation * normal();
  }

  /**
   * Lognormal, by its median and the standard deviation of the natural logarithm.
   *
   * @param median above 0
   */
  public double lognormal(double median, double logStandardDeviation) {
    require(median > 0 && logStandardDeviation >= 0, "lognormal", median, logStandardDeviation);
    return median * Math.exp(logStandardDeviation * normal());
  }

  /** Triangular between two ends, most often near the mode. */
  public double triangular(double from, double mode, double to) {
    require(from <= mode && mode <= to && from < to, "triangular", from, mode, to);
    double u = uniform();
    double below = (mode - from) / (to - from);
    return u < below
        ? from + Math.sqrt(u * (to - from) * (mode - from))
        : to - Math.sqrt((1 - u) * (to - from) * (to - mode));
  }

  /** Exponential: years until an event that comes at a rate a year. */
  public double exponential(double rate) {
    require(rate > 0, "exponential", rate);
    return -Math.log(uniform()) / rate;
  }

  /** Gumbel, by location and scale. */
  public double gumbel(double location, double scale) {
    require(scale > 0, "gumbel", location, scale);
    return location - scale * Math.log(-Math.log(uniform()));
  }

  /** Weibull, by shape and scale. */
  public double weibull(double shape, double scale) {
    require(shape > 0 && scale > 0, "weibull", shape, scale);
    return scale * Math.pow(-Math.log(uniform()), 1 / shape);
  }

  /** Whether an event of a probability happens. */
  public boolean happens(double probability) {
    require(probability >= 0 && probability <= 1, "happens", probability);
    return uniform() < probability;
  }

  private static void require(boolean possible, String call, double... values) {
    if (!possible) {
      StringBuilder text = new StringBuilder(call).append('(');
      for (int i = 0; i < values.length; i++) {
        text.append(i == 0 ? "" : ", ").append(values[i]);
      }
      throw TEXTS.problem("STAT-080", text.append(')'));
    }
  }
}
