package org.ishizue.analysis.draw;

import java.awt.Color;
import java.util.Arrays;
import org.ishizue.analysis.figure.Bounds;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Series;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Lines, markers and error bars. */
final class LineMarks {
  /** Up to here each value of a line has a marker. */
  private static final int MARKED_POINTS = 100;

  private static final float LINE_PX = 1.8f;
  private static final float CURVE_PX = 2.2f;
  private static final double CAP_PX = 3.5;
  static final float LIMIT_PX = 1.3f;

  private LineMarks() {}

  static void add(XPlot plot, PlotArea area, Series series, int index) {
    double[] x = area.x().px(series.x());
    double[] y = area.y(series).px(series.y());
    for (int i = 0; i < x.length; i++) {
      // XChart draws on across a missing x.
      if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
        x[i] = 0;
        y[i] = Double.NaN;
      }
    }
    Color color = Palette.series(index);
    if (series.mark() == Mark.SCATTER) {
      plot.markers(x, y, translucent(color), marker(index));
      return;
    }
    plot.lines(x, y, color, series.mark() == Mark.CURVE ? CURVE_PX : LINE_PX, dash(series, index));
    if (series.mark() == Mark.LINE) {
      boolean few = series.size() <= MARKED_POINTS;
      plot.markers(x, few ? y : alone(y), color, marker(index));
    }
  }

  static void addReference(XPlot plot, PlotArea area, Series series) {
    double y = area.y(series).px(series.y()[0]);
    plot.lines(
        new double[] {0, area.width()}, new double[] {y, y}, Palette.TITLE, 1.2f, new float[] {6, 3
        });
  }

  /** One of the two lines of an outer interval. */
  static void addLimit(XPlot plot, double[] x, double[] y, Color color) {
    double[] there = x.clone();
    double[] values = y.clone();
    for (int i = 0; i < there.length; i++) {
      if (!Double.isFinite(there[i]) || !Double.isFinite(values[i])) {
        there[i] = 0; // XChart draws on across a missing x
        values[i] = Double.NaN;
      }
    }
    plot.lines(there, values, color, LIMIT_PX, limitDash());
  }

  static float[] limitDash() {
    return new float[] {5, 3};
  }

  /** An upright line from the lower to the upper bound, with a short one across each end. */
  static void addErrorBars(XPlot plot, double[] xPx, Projection yAxis, Bounds bounds, Color color) {
    double[] x = new double[xPx.length * 9];
    double[] y = new double[xPx.length * 9];
    for (int i = 0; i < xPx.length; i++) {
      double low = yAxis.px(bounds.lower()[i]);
      double high = yAxis.px(bounds.upper()[i]);
      double left = xPx[i] - CAP_PX;
      double right = xPx[i] + CAP_PX;
      double none = Double.NaN;
      double[] xs = {left, right, 0, xPx[i], xPx[i], 0, left, right, 0};
      double[] ys = {low, low, none, low, high, none, high, high, none};
      if (Double.isNaN(xPx[i]) || Double.isNaN(low) || Double.isNaN(high)) {
        Arrays.fill(xs, 0);
        Arrays.fill(ys, none);
      }
      System.arraycopy(xs, 0, x, i * 9, 9);
      System.arraycopy(ys, 0, y, i * 9, 9);
    }
    plot.lines(x, y, color, 1.3f, new float[] {});
  }

  static float[] dash(Series series, int index) {
    return series.mark() == Mark.CURVE ? new float[] {} : Palette.dash(index);
  }

  static Marker marker(int index) {
    return switch ((index + index / 8) % 4) {
      case 0 -> SeriesMarkers.CIRCLE;
      case 1 -> SeriesMarkers.SQUARE;
      case 2 -> SeriesMarkers.TRIANGLE_UP;
      default -> SeriesMarkers.DIAMOND;
    };
  }

  /** The values with a gap on both sides, which no line would show. */
  private static double[] alone(double[] y) {
    double[] alone = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      boolean before = i > 0 && !Double.isNaN(y[i - 1]);
      boolean after = i + 1 < y.length && !Double.isNaN(y[i + 1]);
      alone[i] = before || after ? Double.NaN : y[i];
    }
    return alone;
  }

  private static Color translucent(Color color) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), 190);
  }
}
