package org.ishizue.analysis.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishizue.analysis.figure.Curve;
import org.ishizue.analysis.figure.Range;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Explained;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.result.Interval;
import org.ishizue.analysis.sample.Confidence;
import org.ishizue.analysis.sample.Observations;
import org.ishizue.analysis.sample.Quantile;
import org.ishizue.runtime.text.Texts;

/**
 * Sen's slope: the median of the slopes between all pairs (Sen 1968, Journal of the American Statistical
 * Association 63, 1379-1389). Up to 29 % of the values may be wild without moving it far.
 *
 * @param data what it was found from
 * @param slope change for each unit of time, in the unit of the values
 * @param interval of the slope, from the ranks (N - C)/2 and (N + C)/2 + 1 of the N slopes, interpolated,
 *     where C is the normal quantile times the standard deviation of Kendall's S with ties (Gilbert 1987,
 *     Statistical Methods for Environmental Pollution Monitoring, 16.4.2; Hollander and Wolfe)
 * @param intercept the line's value at time 0: median of the values less slope times median of the times
 */
public record SenSlope(
    Observations data, double slope, Interval interval, double intercept, List<Caution> cautions)
    implements Explained, Curve {
  private static final int LEAST = 3;
  private static final Texts TEXTS = Texts.beside(SenSlope.class);

  public SenSlope {
    cautions = List.copyOf(cautions);
  }

  /**
   * The slope with its interval.
   *
   * @param level of the interval, such as 0.95
   */
  public static SenSlope of(Observations data, double level) {
    data.atLeast(LEAST, TEXTS.get("sen"));
    double[] slopes = Slopes.sorted(data);
    double slope = Slopes.median(slopes);
    double c = Confidence.normalQuantile(level)
        * Math.sqrt(KendallScore.of(data.values()).variance());
    int pairs = slopes.length;
    Interval interval = new Interval(
        Quantile.atRank(slopes, (pairs - c) / 2),
        Quantile.atRank(slopes, (pairs + c) / 2 + 1),
        level);
    double intercept =
        Quantile.TYPE_7.of(data.values(), 0.5) - slope * Quantile.TYPE_7.of(data.times(), 0.5);
    return new SenSlope(data, slope, interval, intercept, cautions(data, slope, pairs, c));
  }

  /** The line's value at a time. */
  public double at(double time) {
    return intercept + slope * time;
  }

  @Override
  public String curveName() {
    return TEXTS.get(
        "sen.curve",
        Digits.of(slope, 2) + " " + data.unitPerTime(),
        Digits.of(interval.level() * 100),
        Digits.of(interval.lower(), 2),
        Digits.of(interval.upper(), 2));
  }

  @Override
  public double curveAt(double x) {
    return at(x);
  }

  /** Between the lines of both ends of the slope's interval, which cross where half of the times have gone by. */
  @Override
  public Optional<Range> bandAt(double x) {
    double middle = Quantile.TYPE_7.of(data.times(), 0.5);
    double first = at(middle) + interval.lower() * (x - middle);
    double second = at(middle) + interval.upper() * (x - middle);
    return Optional.of(new Range(Math.min(first, second), Math.max(first, second)));
  }

  @Override
  public List<String> curveNotes(Range reach) {
    List<String> notes = new ArrayList<>();
    notes.add(TEXTS.get("sen.band", Digits.of(interval.level() * 100)));
    cautions.forEach(caution -> notes.add(caution.note()));
    return notes;
  }

  @Override
  public Explanation explain() {
    String unit = data.unitPerTime();
    return Explanation.of(data.titled(TEXTS.get("sen")))
        .estimate(TEXTS.get("sen.slope"), Digits.of(slope) + " " + unit, interval)
        .estimate(TEXTS.get("sen.intercept"), data.withUnit(Digits.of(intercept)))
        .method(TEXTS.get("sen.method"))
        .count(data.size(), data.span())
        .assumption(TEXTS.get("sen.assumes"))
        .cautions(cautions)
        .build();
  }

  @Override
  public String toString() {
    return explain().toString();
  }

  private static List<Caution> cautions(Observations data, double slope, int pairs, double c) {
    List<Caution> cautions = new ArrayList<>();
    if ((pairs - c) / 2 < 1) {
      cautions.add(Caution.of(SenSlope.class, "sen.few", data.size()));
    }
    double lag1 = Autocorrelation.at(1, Slopes.detrended(data, slope));
    if (lag1 > Autocorrelation.limit(data.size())) {
      cautions.add(Caution.of(SenSlope.class, "sen.autocorrelation", lag1));
    }
    cautions.addAll(Gaps.cautions(data));
    return cautions;
  }
}
