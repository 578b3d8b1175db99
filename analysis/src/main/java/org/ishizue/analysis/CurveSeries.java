package org.ishizue.analysis;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.ishizue.analysis.draw.Ticks;
import org.ishizue.analysis.figure.Bounds;
import org.ishizue.analysis.figure.Curve;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Range;
import org.ishizue.analysis.figure.Scale;
import org.ishizue.analysis.figure.Series;

/** A computed line as a series: its values at many places along the x axis. */
final class CurveSeries {
  private static final int POINTS = 200;
  private static final double FIRST_RETURN_PERIOD = 1.01;

  private CurveSeries() {}

  /** The curve where the series have values; on probability paper from its left edge to twice the largest. */
  static Series of(Curve curve, Scale scale, List<Series> series) {
    Range range = Range.NONE;
    for (Series one : series) {
      range = one.mark() == Mark.REFERENCE ? range : range.withAll(one.x());
    }
    if (scale instanceof Scale.ReturnPeriod) {
      range = range.with(FIRST_RETURN_PERIOD).with(Ticks.returnPeriodFrom(range.max() * 2));
    }
    if (range.isEmpty()) {
      range = range.drawable();
    }
    double from = scale.along(range.min());
    double to = scale.along(range.max());
    double[] x = new double[POINTS];
    double[] y = new double[POINTS];
    double[] lower = new double[POINTS];
    double[] upper = new double[POINTS];
    boolean band = false;
    for (int i = 0; i < POINTS; i++) {
      x[i] = scale.at(from + (to - from) * i / (POINTS - 1));
      double counted = scale instanceof Scale.Time ? decimalYear(x[i]) : x[i];
      y[i] = curve.curveAt(counted);
      Range interval = curve.bandAt(counted).orElse(new Range(Double.NaN, Double.NaN));
      lower[i] = interval.min();
      upper[i] = interval.max();
      band |= Double.isFinite(lower[i]) && Double.isFinite(upper[i]);
    }
    Series line = new Series(curve.curveName(), Mark.CURVE, x, y);
    return band ? line.withBounds(new Bounds(Bounds.Kind.BAND, lower, upper)) : line;
  }

  /** The year and the part of it that has gone by: 2020-07-02T00:00 is 2020.5. */
  private static double decimalYear(double milliseconds) {
    LocalDateTime time =
        LocalDateTime.ofInstant(Instant.ofEpochMilli(Math.round(milliseconds)), ZoneOffset.UTC);
    double seconds = (time.getDayOfYear() - 1) * 86_400.0 + time.toLocalTime().toSecondOfDay();
    return time.getYear() + seconds / (time.toLocalDate().lengthOfYear() * 86_400.0);
  }
}
