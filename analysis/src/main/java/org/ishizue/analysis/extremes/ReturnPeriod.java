package org.ishizue.analysis.extremes;

import org.ishizue.analysis.result.Digits;
import org.ishizue.runtime.text.Texts;

/**
 * How many years lie between two exceedances on average, T. It is not a promise: in T years the level is
 * exceeded at least once with probability 1 - (1 - 1/T)^T, 63 % for T = 100.
 *
 * @param years above 1
 */
public record ReturnPeriod(double years) {
  private static final Texts TEXTS = Texts.beside(ReturnPeriod.class);

  public ReturnPeriod {
    if (!(years > 1) || Double.isInfinite(years)) {
      throw TEXTS.problem("STAT-030", years);
    }
  }

  /** The probability 1/T of an exceedance in any one year. */
  public AnnualExceedance exceedance() {
    return new AnnualExceedance(1 / years);
  }

  /** {@code 100 years}. */
  @Override
  public String toString() {
    return TEXTS.get("years", Digits.of(years));
  }
}
