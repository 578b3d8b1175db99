package org.ishizue.analysis.figure;

import java.util.List;

/** What the axes of a figure have to show. */
final class Ranges {
  private static final int Y_TICKS = 6;
  private static final double ROOM = 0.02;
  private static final double DAY_MS = 86_400_000;

  private Ranges() {}

  /** The x range: every value, and the width of the outermost bars. */
  static Range x(Figure figure) {
    Scale scale = figure.x().scale();
    if (scale instanceof Scale.Category category) {
      return new Range(-0.5, Math.max(0.5, category.names().size() - 0.5));
    }
    Range range = Range.NONE;
    double halfBar = 0;
    for (Series series : figure.series()) {
      if (series.mark() == Mark.REFERENCE) {
        continue;
      }
      range = range.withAll(series.x());
      if (series.mark() == Mark.SPAN) {
        range = series.bounds().map(Bounds::lower).map(range::withAll).orElse(range);
      }
      if (series.mark().isBar() || series.mark() == Mark.BOX || series.mark().isColoured()) {
        halfBar = Math.max(halfBar, Gaps.smallest(series.x()) / 2);
      }
    }
    if (halfBar > 0 && !range.isEmpty()) {
      return new Range(range.min() - halfBar, range.max() + halfBar).drawable();
    }
    if (figure.series().stream().allMatch(s -> s.mark() == Mark.AREA) && !range.isEmpty()) {
      return range.drawable();
    }
    if (scale instanceof Scale.Numeric || scale instanceof Scale.Time) {
      boolean single = range.min() == range.max();
      double half = scale instanceof Scale.Time ? DAY_MS : 1;
      return (single ? new Range(range.min() - half, range.max() + half) : range)
          .drawable()
          .padded(ROOM, ROOM);
    }
    return paddedAlong(range, scale);
  }

  /**
   * The range of a y axis, in whole steps: with zero wherever bars need it, and for lines and markers of values
   * that are not negative unless they keep to the upper half.
   */
  static Range y(Figure figure, Axis axis, boolean right) {
    if (axis.scale() instanceof Scale.Category category) {
      return new Range(-0.5, Math.max(0.5, category.names().size() - 0.5));
    }
    Range range = Range.NONE;
    boolean fromZero = false;
    List<Stack> stacks = Stack.of(figure.series());
    for (int i = 0; i < stacks.size(); i++) {
      Series series = figure.series().get(i);
      if (series.onRight() == right) {
        range = values(range, series, stacks.get(i));
        fromZero |= series.mark().isBar() || series.mark().isStacked();
        if (series.mark().isColoured()) {
          double half = Gaps.smallest(series.y()) / 2;
          return new Range(range.min() - half, range.max() + half).drawable();
        }
      }
    }
    if (axis.scale() instanceof Scale.Log) {
      return decades(range);
    }
    if (range.isEmpty()) {
      return new Range(0, 1);
    }
    return whole(range, fromZero);
  }

  /** The range of the colours: of values on both sides of zero, as far to one side as to the other. */
  static Range colour(Figure figure) {
    Range range = Range.NONE;
    for (Series series : figure.series()) {
      range = range.withAll(series.colours());
    }
    if (range.min() < 0 && range.max() > 0) {
      double farthest = Math.max(-range.min(), range.max());
      range = new Range(-farthest, farthest);
    }
    Range drawable = range.drawable();
    return drawable.widened(drawable.step(Y_TICKS));
  }

  private static Range values(Range before, Series series, Stack stack) {
    Range range = before.withAll(stack.to());
    return series
        .bounds()
        .map(bounds -> range.withAll(bounds.lower()).withAll(bounds.upper()))
        .orElse(range);
  }

  private static Range whole(Range range, boolean fromZero) {
    boolean reachesDown = range.min() >= 0 && range.min() <= range.max() / 2;
    Range shown = (fromZero || reachesDown ? range.with(0) : range).drawable();
    Range whole = shown.widened(shown.step(Y_TICKS));
    boolean room = !fromZero && range.max() > whole.max() - whole.span() * ROOM;
    boolean roomBelow = !fromZero && range.min() < whole.min() + whole.span() * ROOM;
    return whole.padded(roomBelow ? ROOM : 0, room ? ROOM : 0);
  }

  private static Range decades(Range range) {
    double high = range.max() > 0 ? range.max() : 10;
    double low = range.min() > 0 ? Math.min(range.min(), high) : high / 10;
    double from = Math.pow(10, Math.floor(Math.log10(low) + 1e-9));
    double to = Math.pow(10, Math.ceil(Math.log10(high) - 1e-9));
    return new Range(from, to > from ? to : from * 10);
  }

  private static Range paddedAlong(Range range, Scale scale) {
    Range along =
        Range.NONE.with(scale.along(range.min())).with(scale.along(range.max())).drawable();
    Range padded = along.padded(ROOM, ROOM);
    return new Range(scale.at(padded.min()), scale.at(padded.max()));
  }
}
