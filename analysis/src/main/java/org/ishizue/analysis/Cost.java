package org.ishizue.analysis;

import org.ishizue.analysis.cost.CostComparison;
import org.ishizue.analysis.cost.DiscountRate;
import org.ishizue.analysis.cost.LifeCycleCost;
import org.ishizue.analysis.cost.Plan;
import org.ishizue.analysis.cost.PriceBasis;

/**
 * What plans cost over their lives:
 *
 * <pre>{@code
 * var repair = Cost.plan("予防保全", 2026, 2075).realPrices().unit("百万円")
 *     .every("点検", 2026, 5, 3).every("補修", 2035, 15, 80).residual(120);
 * repair.evaluate(Cost.realRate(0.04).firstYear(0))
 * }</pre>
 *
 * <p>Whether prices and rate are real or nominal, and whether the first year counts as 0 or 1, must be said:
 * these are the two mistakes that change a ranking without being seen.
 */
public final class Cost {
  private Cost() {}

  /** A plan without payments, over years of which both ends count. */
  public static Plan plan(String name, int firstYear, int lastYear) {
    return Plan.of(name, firstYear, lastYear);
  }

  /**
   * A rate of discount for real prices. Public works in Japan are evaluated at 4 % (公共事業評価の費用便益分析に関する
   * 技術指針, 国土交通省), with lower rates beside it for comparison.
   */
  public static DiscountRate realRate(double rate) {
    return new DiscountRate(rate, PriceBasis.REAL);
  }

  /** A rate of discount for nominal prices. */
  public static DiscountRate nominalRate(double rate) {
    return new DiscountRate(rate, PriceBasis.NOMINAL);
  }

  /** Two plans beside each other, with the year and the rates at which they cost the same. */
  public static CostComparison compare(LifeCycleCost first, LifeCycleCost second) {
    return new CostComparison(first, second);
  }
}
