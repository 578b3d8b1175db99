package org.ishizue.analysis.trend;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Explained;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.result.Interval;
import org.ishizue.analysis.sample.Confidence;
import org.ishizue.analysis.sample.Observations;
import org.ishizue.analysis.simulation.SeededRandom;
import org.ishizue.runtime.text.Texts;

/**
 * How often the Mann-Kendall test would find a trend that is really there, by simulation: the series'
 * deviations from its Sen line are drawn anew with replacement, a trend is added, the test is done.
 *
 * @param data whose length and scatter are used
 * @param slope the trend that was added, a unit of time
 * @param alpha the level of the test
 * @param runs how many series were simulated
 * @param power the share of them in which the test found a trend
 * @param interval the power's 95 % interval from the number of runs alone (Wilson 1927)
 */
public record TrendPower(
    Observations data,
    double slope,
    double alpha,
    int runs,
    long seed,
    double power,
    Interval interval)
    implements Explained {
  private static final int LEAST = 8;
  private static final int LEAST_RUNS = 100;
  private static final double LEVEL = 0.95;
  private static final Texts TEXTS = Texts.beside(TrendPower.class);

  /** The power against a trend of a slope. */
  public static TrendPower simulate(
      Observations data, double slope, double alpha, int runs, long seed) {
    String method = TEXTS.get("power");
    data.atLeast(LEAST, method).varying(method);
    Confidence.checked(1 - alpha);
    if (runs < LEAST_RUNS || !Double.isFinite(slope)) {
      throw TEXTS.problem("STAT-023", runs, slope, LEAST_RUNS);
    }
    double[] times = data.times();
    double[] scatter = Slopes.detrended(data, Slopes.median(Slopes.sorted(data)));
    double limit = NormalDistribution.of(0, 1).inverseCumulativeProbability(1 - alpha / 2);
    SeededRandom random = new SeededRandom(seed);
    int found = 0;
    double[] series = new double[scatter.length];
    for (int run = 0; run < runs; run++) {
      for (int i = 0; i < series.length; i++) {
        series[i] = scatter[random.below(scatter.length)] + slope * times[i];
      }
      KendallScore score = KendallScore.of(series);
      if (Math.abs(score.z(score.variance())) > limit) {
        found++;
      }
    }
    return new TrendPower(
        data, slope, alpha, runs, seed, (double) found / runs, wilson(found, runs));
  }

  @Override
  public List<Caution> cautions() {
    double[] scatter = Slopes.detrended(data, Slopes.median(Slopes.sorted(data)));
    double lag1 = Autocorrelation.at(1, scatter);
    return Math.abs(lag1) > Autocorrelation.limit(data.size())
        ? List.of(Caution.of(TrendPower.class, "power.autocorrelation", lag1))
        : List.of();
  }

  @Override
  public Explanation explain() {
    return Explanation.of(data.titled(TEXTS.get("power")))
        .estimate(TEXTS.get("power.trend"), Digits.of(slope) + " " + data.unitPerTime())
        .estimate(TEXTS.get("power.power"), Digits.of(power, 3), interval)
        .method(TEXTS.get("power.method", Digits.of(alpha), runs, SeededRandom.ALGORITHM, seed))
        .count(data.size(), data.span())
        .assumption(TEXTS.get("power.assumes"))
        .cautions(cautions())
        .build();
  }

  @Override
  public String toString() {
    return explain().toString();
  }

  private static Interval wilson(int found, int runs) {
    double z = Confidence.normalQuantile(LEVEL);
    double share = (double) found / runs;
    double middle = (share + z * z / (2.0 * runs)) / (1 + z * z / runs);
    double half = z
        / (1 + z * z / runs)
        * Math.sqrt(share * (1 - share) / runs + z * z / (4.0 * runs * runs));
    return new Interval(Math.max(0, middle - half), Math.min(1, middle + half), LEVEL);
  }
}
