package org.ishizue.analysis.draw;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.figure.BoxSummary;
import org.ishizue.analysis.figure.Gaps;
import org.ishizue.analysis.figure.Series;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Boxes with whiskers; values beyond them are rings. */
final class BoxMarks {
  private static final double FILLED = 0.56;
  private static final double WIDEST_PX = 60;

  private BoxMarks() {}

  static void add(XPlot fills, XPlot strokes, PlotArea area, Series series, int index) {
    Color color = Palette.series(index);
    List<BoxSummary> boxes = BoxSummary.of(series);
    double room = area.x().px(area.x().shown().min() + Gaps.smallest(series.x()));
    double half = Math.min(WIDEST_PX, room * FILLED) / 2;
    Projection y = area.y(series);
    XPlot.Polygons bodies = new XPlot.Polygons();
    Pen outlines = new Pen();
    Pen medians = new Pen();
    Pen outside = new Pen();
    for (BoxSummary box : boxes) {
      double x = area.x().px(box.x());
      double low = y.px(box.lowerQuartile());
      double high = y.px(box.upperQuartile());
      double lowest = y.px(box.lowerWhisker());
      double highest = y.px(box.upperWhisker());
      bodies.rectangle(x - half, low, x + half, high);
      outlines.line(x - half, low, x + half, low, x + half, high, x - half, high, x - half, low);
      outlines.line(x, low, x, lowest);
      outlines.line(x, high, x, highest);
      outlines.line(x - half / 2, lowest, x + half / 2, lowest);
      outlines.line(x - half / 2, highest, x + half / 2, highest);
      medians.line(x - half, y.px(box.median()), x + half, y.px(box.median()));
      for (double value : box.outside()) {
        outside.line(x, y.px(value));
      }
    }
    fills.polygons(bodies, Palette.mixed(color, Color.WHITE, 0.7));
    strokes.lines(outlines.x(), outlines.y(), color, 1.3f, new float[] {});
    strokes.lines(medians.x(), medians.y(), Palette.TITLE, 2.4f, new float[] {});
    strokes.markers(outside.x(), outside.y(), color, SeriesMarkers.DIAMOND);
  }

  /** Collects lines, each given as x, y, x, y … */
  private static final class Pen {
    private final List<Double> xs = new ArrayList<>();
    private final List<Double> ys = new ArrayList<>();

    void line(double... points) {
      for (int i = 0; i < points.length; i += 2) {
        xs.add(points[i]);
        ys.add(points[i + 1]);
      }
      xs.add(0.0);
      ys.add(Double.NaN);
    }

    double[] x() {
      return xs.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double[] y() {
      return ys.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }
}
