package org.ishizue.analysis.draw;

import java.util.Arrays;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Scale;
import org.ishizue.analysis.figure.Series;

/** What the axes of a figure have to show. */
final class Ranges {
  static final int Y_TICKS = 6;
  private static final double ROOM = 0.02;

  private Ranges() {}

  /** The x range: every value, and the width of the outermost bars. */
  static Range x(Figure figure) {
    if (figure.x().scale() instanceof Scale.Category category) {
      return new Range(-0.5, Math.max(0.5, category.names().size() - 0.5));
    }
    Range range = Range.NONE;
    double halfBar = 0;
    for (Series series : figure.series()) {
      range = range.withAll(series.x());
      if (isBar(series.mark())) {
        halfBar = Math.max(halfBar, smallestGap(series.x()) / 2);
      }
    }
    if (halfBar > 0) {
      return new Range(range.min() - halfBar, range.max() + halfBar).drawable();
    }
    return range.drawable().padded(ROOM, ROOM);
  }

  /**
   * The y range, in whole steps: with zero wherever bars need it, and for lines and markers of values that
   * are not negative unless they keep to the upper half.
   */
  static Range y(Figure figure) {
    Range range = Range.NONE;
    boolean bars = false;
    for (Series series : figure.series()) {
      range = range.withAll(series.y());
      bars |= isBar(series.mark());
    }
    if (range.isEmpty()) {
      return new Range(0, 1);
    }
    boolean reachesDown = range.min() >= 0 && range.min() <= range.max() / 2;
    Range shown = bars || reachesDown ? range.with(0) : range;
    Range whole = NumberTicks.widened(shown.drawable(), Y_TICKS);
    boolean room = !bars && range.max() > whole.max() - whole.span() * ROOM;
    boolean roomBelow = !bars && range.min() < whole.min() + whole.span() * ROOM;
    return whole.padded(roomBelow ? ROOM : 0, room ? ROOM : 0);
  }

  static boolean isBar(Mark mark) {
    return mark == Mark.BAR || mark == Mark.HISTOGRAM;
  }

  /** The smallest distance between two values: the room that one bar has. */
  static double smallestGap(double[] x) {
    double[] sorted = Arrays.stream(x).filter(Double::isFinite).sorted().toArray();
    double gap = Double.POSITIVE_INFINITY;
    for (int i = 1; i < sorted.length; i++) {
      double distance = sorted[i] - sorted[i - 1];
      gap = distance > 0 ? Math.min(gap, distance) : gap;
    }
    return Double.isFinite(gap) ? gap : 1;
  }
}
