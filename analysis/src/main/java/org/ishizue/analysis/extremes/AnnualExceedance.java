package org.ishizue.analysis.extremes;

import org.ishizue.analysis.result.Digits;
import org.ishizue.runtime.text.Texts;

/**
 * The probability that a year's maximum exceeds a level.
 *
 * @param probability between 0 and 1: 0.01 for a level with a return period of 100 years
 */
public record AnnualExceedance(double probability) {
  private static final Texts TEXTS = Texts.beside(AnnualExceedance.class);

  public AnnualExceedance {
    if (!(probability > 0 && probability < 1)) {
      throw TEXTS.problem("STAT-031", probability);
    }
  }

  /** The return period 1/p. */
  public ReturnPeriod returnPeriod() {
    return new ReturnPeriod(1 / probability);
  }

  /** The probability 1 - p that a year stays below: where a distribution function is asked. */
  public double nonExceedance() {
    return 1 - probability;
  }

  /** The probability of at least one exceedance in so many independent years. */
  public double within(int years) {
    return -Math.expm1(years * Math.log1p(-probability));
  }

  /** {@code 1 % a year}. */
  @Override
  public String toString() {
    return TEXTS.get("percentAYear", Digits.of(100 * probability));
  }
}
