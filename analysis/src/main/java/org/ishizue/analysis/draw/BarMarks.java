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
  private static final double FILLED_HISTOGRAM = 0.97;
  private static final double THINNEST_PX = 0.5;

  private final Figure figure;
  private final PlotArea area;

  BarMarks(Figure figure, PlotArea area) {
    this.figure = figure;
    this.area = area;
  }

  XPlot.Polygons of(Series series, Stack stack, int index) {
    XPlot.Polygons bars = new XPlot.Polygons();
    double width = Math.max(THINNEST_PX, widthPx(series) * 0.96);
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

  private double widthPx(Series series) {
    double room = figure.series().stream()
        .filter(s -> s.mark().isBar())
        .mapToDouble(s -> Gaps.smallest(s.x()))
        .min()
        .orElse(1);
    double pixels = area.x().px(area.x().shown().min() + room);
    boolean histogram = series.mark() == Mark.HISTOGRAM;
    double filled = pixels * (histogram ? FILLED_HISTOGRAM : FILLED);
    return series.mark() == Mark.BAR ? filled / beside().size() : filled;
  }

  private List<Series> beside() {
    return figure.series().stream().filter(s -> s.mark() == Mark.BAR).toList();
  }

  private static double clamped(double px, Projection y) {
    return Math.max(-1, Math.min(y.lengthPx() + 1, px));
  }
}
