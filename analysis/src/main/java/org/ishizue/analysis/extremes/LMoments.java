package org.ishizue.analysis.extremes;

import java.util.List;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Explained;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.sample.Observations;
import org.ishizue.runtime.text.Texts;

/**
 * Sample L-moments from unbiased probability-weighted moments (Hosking 1990, L-moments, Journal of the Royal
 * Statistical Society B 52, 105-124; Hosking and Wallis 1997, Regional Frequency Analysis, 2.6).
 *
 * @param l1 the mean, in the unit of the values
 * @param l2 the L-scale, half the mean difference of two values
 * @param t3 L-skewness, -1 to 1; 0.1699 for Gumbel
 * @param t4 L-kurtosis; 0.1504 for Gumbel
 */
public record LMoments(Observations data, double l1, double l2, double t3, double t4)
    implements Explained {
  private static final int LEAST = 4;
  private static final Texts TEXTS = Texts.beside(LMoments.class);

  /** The L-moments of at least four values that are not all equal. */
  public static LMoments of(Observations data) {
    String method = TEXTS.get("lMoments");
    data.atLeast(LEAST, method).varying(method);
    double[] m = ofSorted(data.sorted());
    return new LMoments(data, m[0], m[1], m[2], m[3]);
  }

  /** {l1, l2, t3, t4} of values that ascend. */
  static double[] ofSorted(double[] sorted) {
    int n = sorted.length;
    double b0 = 0;
    double b1 = 0;
    double b2 = 0;
    double b3 = 0;
    for (int i = 0; i < n; i++) {
      double weight = 1.0 / n;
      b0 += weight * sorted[i];
      weight *= i / (n - 1.0);
      b1 += weight * sorted[i];
      weight *= (i - 1) / (n - 2.0);
      b2 += weight * sorted[i];
      weight *= (i - 2) / (n - 3.0);
      b3 += weight * sorted[i];
    }
    double l2 = 2 * b1 - b0;
    double l3 = 6 * b2 - 6 * b1 + b0;
    double l4 = 20 * b3 - 30 * b2 + 12 * b1 - b0;
    return new double[] {b0, l2, l3 / l2, l4 / l2};
  }

  @Override
  public List<Caution> cautions() {
    return FitCautions.few(data);
  }

  @Override
  public Explanation explain() {
    return Explanation.of(data.titled(TEXTS.get("lMoments")))
        .estimate(TEXTS.get("l1"), data.withUnit(Digits.of(l1, 6)))
        .estimate(TEXTS.get("l2"), data.withUnit(Digits.of(l2, 6)))
        .estimate(TEXTS.get("t3"), Digits.of(t3))
        .estimate(TEXTS.get("t4"), Digits.of(t4))
        .method(TEXTS.get("lMoments.method"))
        .count(data.size(), data.span())
        .cautions(cautions())
        .build();
  }

  @Override
  public String toString() {
    return explain().toString();
  }
}
