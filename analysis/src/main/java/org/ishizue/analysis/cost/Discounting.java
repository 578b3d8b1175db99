package org.ishizue.analysis.cost;

import org.ishizue.runtime.text.Texts;

/**
 * A rate, and what the first year counts as.
 *
 * @param firstYear 0 if payments of the first year are not discounted, 1 if they are discounted once
 */
public record Discounting(DiscountRate rate, int firstYear) {
  private static final Texts TEXTS = Texts.beside(Discounting.class);

  public Discounting {
    if (firstYear != 0 && firstYear != 1) {
      throw TEXTS.problem("STAT-066", firstYear);
    }
  }

  /** What a payment is worth so many years after the first: 1/(1 + rate)^(years + firstYear). */
  public double factor(int yearsAfterFirst) {
    return Math.pow(1 + rate.rate(), -(yearsAfterFirst + (double) firstYear));
  }

  /** The same with another rate of the same kind. */
  public Discounting withRate(double other) {
    return new Discounting(new DiscountRate(other, rate.basis()), firstYear);
  }
}
