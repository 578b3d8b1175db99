package org.ishizue.analysis.draw;

import org.ishizue.analysis.figure.Series;
import org.ishizue.analysis.figure.Stack;

/** Areas between two lines: bands and stacked areas, parted where either line has a gap. */
final class AreaMarks {
  private AreaMarks() {}

  static XPlot.Polygons of(PlotArea area, Series series, Stack stack) {
    Projection y = area.y(series);
    return between(area.x().px(series.x()), y.px(stack.from()), y.px(stack.to()));
  }

  /** The areas between two lines in pixels. */
  static XPlot.Polygons between(double[] x, double[] lower, double[] upper) {
    XPlot.Polygons areas = new XPlot.Polygons();
    int from = 0;
    for (int i = 0; i <= x.length; i++) {
      boolean gap = i == x.length
          || !Double.isFinite(x[i])
          || !Double.isFinite(lower[i])
          || !Double.isFinite(upper[i]);
      if (gap) {
        if (i - from > 1) {
          add(areas, x, lower, upper, from, i);
        }
        from = i + 1;
      }
    }
    return areas;
  }

  private static void add(
      XPlot.Polygons areas, double[] x, double[] lower, double[] upper, int from, int to) {
    int count = to - from;
    double[] xs = new double[count * 2];
    double[] ys = new double[count * 2];
    for (int i = 0; i < count; i++) {
      xs[i] = x[from + i];
      ys[i] = lower[from + i];
      xs[count * 2 - 1 - i] = x[from + i];
      ys[count * 2 - 1 - i] = upper[from + i];
    }
    areas.add(xs, ys);
  }
}
