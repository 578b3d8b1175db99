package org.ishizue.analysis.extremes;

/**
 * The standard least-squares criterion of Takara and Takasao (宝馨・高棹琢馬 1988, 水文頻度解析における確率分布モデルの
 * 評価規準, 土木学会論文集 393/II-9, 151-160): the root mean square distance between the reduced variates of the
 * ordered values and those of their plotting positions (Cunnane), divided by the distance between the reduced
 * variates at non-exceedance 0.99 and 0.01. In Japanese river planning 0.04 or less counts as a good fit. The
 * reduced variate is Gumbel's, -ln(-ln F), for Gumbel and GEV alike.
 */
final class Slsc {
  private static final double WIDTH =
      ExtremeDistribution.reduced(0.99) - ExtremeDistribution.reduced(0.01);

  private Slsc() {}

  /** The criterion; NaN if a value lies outside what the distribution allows. */
  static double of(double[] sorted, ExtremeDistribution fitted) {
    int n = sorted.length;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double expected = ExtremeDistribution.reduced(PlottingPosition.CUNNANE.of(i + 1, n));
      double distance = fitted.reducedVariate(sorted[i]) - expected;
      sum += distance * distance;
    }
    return Double.isInfinite(sum) ? Double.NaN : Math.sqrt(sum / n) / WIDTH;
  }
}
