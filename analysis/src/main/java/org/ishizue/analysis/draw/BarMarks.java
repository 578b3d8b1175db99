package org.ishizue.analysis.draw;

import java.util.List;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.Gaps;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Series;
import org.ishizue.analysis.figure.Stack;

/** Bars: side by side where several series share the room of one x, on each other where they are stacked. */
final class BarMarks {
  private static final double FILLED = 0.78;
  private static final double FILLED_LYING = 0.6;
  private static final double FILLED_OF_ITS_ROOM = 0.96;
  private static final double HISTOGRAM_GAP_PX = 1;
  private static final double GAP_FROM_PX = 6;
  private static final double THINNEST_PX = 0.5;

  private final Figure figure;
  private final PlotArea area;

  BarMarks(Figure figure, PlotArea area) {
    this.figure = figure;
    this.area = area;
  }

  XPlot.Polygons of(Series series, Stack stack, int index) {
    XPlot.Polygons bars = new XPlot.Polygons();
    double width = drawnWidthPx(series);
    double[] middles = middles(series, index);
    Projection y = area.y(series);
    double lastMiddle = Double.NEGATIVE_INFINITY;
    double highest = 0;
    for (int i = 0; i < middles.length; i++) {
      double from = clamped(y.px(stack.from()[i]), y);
      double to = clamped(y.px(stack.to()[i]), y);
      if (!series.isPresent(i) || !(middles[i] > -width && middles[i] < area.width() + width)) {
        continue;
      }
      // Among more bars than pixels, a lower one behind the last cannot be seen.
      boolean hidden = Math.abs(middles[i] - lastMiddle) < THINNEST_PX / 2 && to <= highest;
      if (!hidden) {
        bars.rectangle(
            middles[i] - width / 2, Math.min(from, to), middles[i] + width / 2, Math.max(from, to));
        lastMiddle = middles[i];
        highest = to;
      }
    }
    return bars;
  }

  /** Bars that lie at their y, from the one bound to the other. */
  static XPlot.Polygons lying(PlotArea area, Series series) {
    XPlot.Polygons bars = new XPlot.Polygons();
    double half = Math.abs(area.y().px(area.y().shown().min() + 1)) * FILLED_LYING / 2;
    series.bounds().ifPresent(bounds -> {
      for (int i = 0; i < series.size(); i++) {
        double from = area.x().px(bounds.lower()[i]);
        double to = area.x().px(bounds.upper()[i]);
        double middle = area.y().px(series.y()[i]);
        if (Double.isFinite(from) && Double.isFinite(to)) {
          bars.rectangle(Math.min(from, to), middle - half, Math.max(from, to), middle + half);
        }
      }
    });
    return bars;
  }

  /** The middles of a series' bars in pixels. */
  double[] middles(Series series, int index) {
    double[] middles = area.x().px(series.x());
    if (series.mark() == Mark.BAR) {
      List<Series> beside = beside();
      int place = Math.max(0, beside.indexOf(figure.series().get(index)));
      double shift = (place - (beside.size() - 1) / 2.0) * widthPx(series);
      for (int i = 0; i < middles.length; i++) {
        middles[i] += shift;
      }
    }
    return middles;
  }

  /** Classes of a histogram adjoin: a hair's breadth of white is all that parts them. */
  private double drawnWidthPx(Series series) {
    double room = widthPx(series);
    if (series.mark() == Mark.HISTOGRAM) {
      return Math.max(THINNEST_PX, room - (room > GAP_FROM_PX ? HISTOGRAM_GAP_PX : 0));
    }
    return Math.max(THINNEST_PX, room * FILLED_OF_ITS_ROOM);
  }

  private double widthPx(Series series) {
    double room = figure.series().stream()
        .filter(s -> s.mark().isBar())
        .mapToDouble(s -> Gaps.smallest(s.x()))
        .min()
        .orElse(1);
    double pixels = area.x().px(area.x().shown().min() + room);
    if (series.mark() == Mark.HISTOGRAM) {
      return pixels;
    }
    double filled = pixels * FILLED;
    return series.mark() == Mark.BAR ? filled / beside().size() : filled;
  }

  private List<Series> beside() {
    return figure.series().stream().filter(s -> s.mark() == Mark.BAR).toList();
  }

  private static double clamped(double px, Projection y) {
    return Math.max(-1, Math.min(y.lengthPx() + 1, px));
  }
}
