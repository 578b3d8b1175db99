package org.ishizue.analysis.cost;

import org.ishizue.runtime.text.Texts;

/**
 * A rate of discount a year.
 *
 * @param rate 0.04 for 4 %; above -1
 * @param basis real or nominal; it must be that of the amounts
 */
public record DiscountRate(double rate, PriceBasis basis) {
  private static final double LARGEST = 1;
  private static final Texts TEXTS = Texts.beside(DiscountRate.class);

  public DiscountRate {
    if (!(rate > -1 && rate < LARGEST)) {
      throw TEXTS.problem("STAT-063", rate);
    }
  }

  /**
   * Says what the first year counts as: 0, so that its payments are not discounted (payments at the
   * beginning of the year, the usual reading of a base year), or 1, so that they are discounted once
   * (payments at the end of the year; what a spreadsheet's NPV does).
   */
  public Discounting firstYear(int exponent) {
    return new Discounting(this, exponent);
  }

  /** The nominal rate that a real one becomes with inflation: (1 + real)(1 + inflation) - 1 (Fisher 1930). */
  public DiscountRate withInflation(double inflation) {
    if (basis == PriceBasis.NOMINAL) {
      throw TEXTS.problem("STAT-064", rate);
    }
    return new DiscountRate((1 + rate) * (1 + inflation) - 1, PriceBasis.NOMINAL);
  }

  /** The real rate behind a nominal one. */
  public DiscountRate withoutInflation(double inflation) {
    if (basis == PriceBasis.REAL) {
      throw TEXTS.problem("STAT-065", rate);
    }
    return new DiscountRate((1 + rate) / (1 + inflation) - 1, PriceBasis.REAL);
  }
}
