package org.ishizue.analysis.extremes;

import java.util.Arrays;
import java.util.List;
import org.ishizue.analysis.result.Interval;
import org.ishizue.analysis.sample.Quantile;
import org.ishizue.analysis.simulation.SeededRandom;

/** Intervals of levels from samples drawn out of the fitted distribution. */
final class BootstrapIntervals {
  private BootstrapIntervals() {}

  static List<Interval> of(
      ExtremeDistribution fitted,
      Estimator estimator,
      int n,
      List<ReturnPeriod> periods,
      IntervalMethod.Bootstrap method) {
    SeededRandom random = new SeededRandom(method.seed());
    double[] levels = periods.stream()
        .mapToDouble(period -> fitted.quantile(period.exceedance().nonExceedance()))
        .toArray();
    double[][] found = new double[periods.size()][method.samples()];
    double[] sample = new double[n];
    for (int draw = 0; draw < method.samples(); draw++) {
      Arrays.setAll(sample, i -> fitted.quantile(random.uniform()));
      Arrays.sort(sample);
      ExtremeDistribution again = Fitting.fit(fitted, estimator, sample);
      for (int i = 0; i < levels.length; i++) {
        double level = again.quantile(periods.get(i).exceedance().nonExceedance());
        found[i][draw] = method.pivotal() ? (level - levels[i]) / again.scale() : level;
      }
    }
    double tail = (1 - method.level()) / 2;
    Interval[] intervals = new Interval[levels.length];
    for (int i = 0; i < levels.length; i++) {
      Arrays.sort(found[i]);
      double low = Quantile.TYPE_7.ofSorted(found[i], tail);
      double high = Quantile.TYPE_7.ofSorted(found[i], 1 - tail);
      intervals[i] = method.pivotal()
          ? new Interval(
              levels[i] - high * fitted.scale(), levels[i] - low * fitted.scale(), method.level())
          : new Interval(low, high, method.level());
    }
    return List.of(intervals);
  }
}
