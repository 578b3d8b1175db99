package org.ishizue.analysis.trend;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Explained;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.sample.Observations;
import org.ishizue.runtime.text.Texts;

/**
 * The Mann-Kendall test of a series against a monotonic trend (Mann 1945, Econometrica 13, 245-259; Kendall
 * 1975). It uses the order of the values alone, so neither outliers nor the unit matter. Normal
 * approximation with correction for ties and continuity.
 *
 * @param data what was tested
 * @param s pairs that rise less pairs that fall
 * @param variance the variance of s without a trend, as the test used it
 * @param z s in standard deviations, corrected for continuity
 * @param p two-sided probability of so large a |z| without a trend
 * @param tau Kendall's tau-b, -1 to 1
 * @param lag1 autocorrelation at lag 1 of the series without its Sen trend
 * @param varianceFactor by what the variance was multiplied for autocorrelation; 1 in the plain test
 * @param modified whether it is the modified test of Hamed and Rao (1998, Journal of Hydrology 204, 182-196)
 */
public record MannKendall(
    Observations data,
    long s,
    double variance,
    double z,
    double p,
    double tau,
    double lag1,
    double varianceFactor,
    boolean modified,
    List<Caution> cautions)
    implements Explained {
  private static final int LEAST = 4;
  private static final int LEAST_FOR_NORMAL = 10;
  private static final double ALPHA = 0.05;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final Texts TEXTS = Texts.beside(MannKendall.class);

  public MannKendall {
    cautions = List.copyOf(cautions);
  }

  /** The plain test; warns where the series is autocorrelated. */
  public static MannKendall test(Observations data) {
    return test(data, false, 0);
  }

  /** The test with the variance corrected for autocorrelation, after Hamed and Rao (1998). */
  public static MannKendall modifiedTest(Observations data) {
    return modifiedTest(data, Integer.MAX_VALUE);
  }

  /**
   * The same with short lags alone: long ones are mostly chance, and can even shrink the variance.
   *
   * @param maxLag the longest lag that counts; 3 is usual (Rao, Hamed and Chen 2003, Nonstationarities in
   *     Hydrologic and Environmental Time Series)
   */
  public static MannKendall modifiedTest(Observations data, int maxLag) {
    if (maxLag < 1) {
      throw TEXTS.problem("STAT-028", maxLag);
    }
    return test(data, true, maxLag);
  }

  /** Whether the trend is significant at a level such as 0.05. */
  public boolean isSignificant(double alpha) {
    return p < alpha;
  }

  @Override
  public Explanation explain() {
    String verdict = p >= ALPHA ? "mk.notSignificant" : s > 0 ? "mk.rising" : "mk.falling";
    Explanation.Builder text = Explanation.of(data.titled(TEXTS.get("mk")))
        .estimate("S", String.valueOf(s))
        .estimate("Var(S)", Digits.of(variance, 6))
        .estimate("Z", Digits.of(z))
        .estimate(TEXTS.get("mk.p"), Digits.ofP(p))
        .estimate("τ", Digits.of(tau, 3));
    if (modified) {
      text.estimate(TEXTS.get("mk.factor"), Digits.of(varianceFactor));
    }
    return text.fact(TEXTS.get("mk.verdict"), TEXTS.get(verdict, Digits.ofP(p)))
        .method(TEXTS.get(modified ? "mk.method.modified" : "mk.method"))
        .count(data.size(), data.span())
        .assumption(TEXTS.get(modified ? "mk.assumes.modified" : "mk.assumes"))
        .cautions(cautions)
        .build();
  }

  @Override
  public String toString() {
    return explain().toString();
  }

  private static MannKendall test(Observations data, boolean modified, int maxLag) {
    String method = TEXTS.get("mk");
    data.atLeast(LEAST, method).varying(method);
    KendallScore score = KendallScore.of(data.values());
    double[] detrended = Slopes.detrended(data, Slopes.median(Slopes.sorted(data)));
    double lag1 = Autocorrelation.at(1, detrended);
    double factor = modified ? Autocorrelation.hamedRao(detrended, maxLag) : 1;
    List<Caution> cautions = cautions(data, lag1, modified);
    if (factor <= 0) {
      cautions.add(caution("factor", factor));
      factor = 1;
    } else if (factor < 1) {
      cautions.add(caution("smallerVariance", factor));
    }
    double variance = score.variance() * factor;
    double z = score.z(variance);
    double p = Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
    return new MannKendall(
        data, score.s(), variance, z, p, score.tauB(data.size()), lag1, factor, modified, cautions);
  }

  private static List<Caution> cautions(Observations data, double lag1, boolean modified) {
    List<Caution> cautions = new ArrayList<>();
    if (data.size() < LEAST_FOR_NORMAL) {
      cautions.add(caution("few", data.size(), LEAST_FOR_NORMAL));
    }
    if (!modified && Math.abs(lag1) > Autocorrelation.limit(data.size())) {
      cautions.add(caution(lag1 > 0 ? "autocorrelation" : "autocorrelation.negative", lag1));
    }
    cautions.addAll(Gaps.cautions(data));
    return cautions;
  }

  private static Caution caution(String key, Object... values) {
    return Caution.of(MannKendall.class, key, values);
  }
}
