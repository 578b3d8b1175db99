package org.ishizue.analysis;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ishizue.analysis.draw.Ticks;
import org.ishizue.analysis.figure.Bounds;
import org.ishizue.analysis.figure.Curve;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Range;
import org.ishizue.analysis.figure.Scale;
import org.ishizue.analysis.figure.Series;

/**
 * A computed line as series: its values at many places along the x axis, and its outer interval.
 *
 * @param series the line with its band, then the outer interval if there is one
 * @param notes what stands below the chart for the line's sake
 */
record CurveSeries(List<Series> series, List<String> notes) {
  private static final int POINTS = 200;
  private static final double FIRST_RETURN_PERIOD = 1.01;

  CurveSeries {
    series = List.copyOf(series);
    notes = List.copyOf(notes);
  }

  /** The curve where the series have values; on probability paper from its left edge to twice the largest. */
  static CurveSeries of(Curve curve, Scale scale, List<Series> series) {
    Range values = Range.NONE;
    for (Series one : series) {
      boolean observed = one.mark() != Mark.REFERENCE && one.mark() != Mark.CURVE;
      values = observed ? values.withAll(one.x()) : values;
    }
    boolean time = scale instanceof Scale.Time;
    Range reach = time ? values : curve.curveReach(values);
    if (scale instanceof Scale.ReturnPeriod) {
      reach = reach.with(FIRST_RETURN_PERIOD).with(Ticks.returnPeriodFrom(reach.max() * 2));
    }
    if (reach.isEmpty()) {
      reach = reach.drawable();
    }
    double[] x = places(scale, reach, time ? new double[0] : curve.jumps());
    double[] counted = time ? Arrays.stream(x).map(CurveSeries::decimalYear).toArray() : x.clone();
    List<Series> drawn = new ArrayList<>();
    drawn.add(line(curve, x, counted, Bounds.Kind.BAND));
    curve.outer().ifPresent(outer -> drawn.add(line(outer, x, counted, Bounds.Kind.LIMITS)));
    Range told = new Range(counted[0], counted[counted.length - 1]);
    return new CurveSeries(drawn, curve.curveNotes(told));
  }

  /** Places at equal steps along the axis, and both sides of each jump. */
  private static double[] places(Scale scale, Range reach, double[] jumps) {
    double from = scale.along(reach.min());
    double to = scale.along(reach.max());
    DoubleStream steps = IntStream.range(0, POINTS)
        .mapToDouble(i -> scale.at(from + (to - from) * i / (POINTS - 1)));
    DoubleStream sides = Arrays.stream(jumps)
        .filter(reach::contains)
        .flatMap(jump -> DoubleStream.of(Math.nextDown(jump), jump));
    return DoubleStream.concat(steps, sides).sorted().toArray();
  }

  private static Series line(Curve curve, double[] x, double[] counted, Bounds.Kind kind) {
    double[] y = Arrays.stream(counted).map(curve::curveAt).toArray();
    double[] lower = new double[x.length];
    double[] upper = new double[x.length];
    List<Optional<Range>> bands = curve.bandsAt(counted);
    boolean band = false;
    for (int i = 0; i < x.length; i++) {
      Range interval = bands.get(i).orElse(new Range(Double.NaN, Double.NaN));
      lower[i] = interval.min();
      upper[i] = interval.max();
      band |= Double.isFinite(lower[i]) && Double.isFinite(upper[i]);
    }
    Series line = new Series(curve.curveName(), Mark.CURVE, x, y);
    return band ? line.withBounds(new Bounds(kind, lower, upper)) : line;
  }

  /** The year and the part of it that has gone by: 2020-07-02T00:00 is 2020.5. */
  private static double decimalYear(double milliseconds) {
    LocalDateTime time =
        LocalDateTime.ofInstant(Instant.ofEpochMilli(Math.round(milliseconds)), ZoneOffset.UTC);
    double seconds = (time.getDayOfYear() - 1) * 86_400.0 + time.toLocalTime().toSecondOfDay();
    return time.getYear() + seconds / (time.toLocalDate().lengthOfYear() * 86_400.0);
  }
}
