package org.ishizue.analysis.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * An XChart without any axis of its own, which draws lines, areas and markers into the plot. Coordinates
 * are CSS pixels from the plot's lower left corner; NaN parts one line or polygon from the next.
 */
final class XPlot {
  /** XChart draws nothing beyond its own rectangle, and would cut markers at the plot's edge in two. */
  private static final int ROOM_PX = 6;

  private final XYChart chart;
  private final PlotArea area;
  private int drawn;

  XPlot(PlotArea area, int markerPx) {
    this.area = area;
    chart = new XYChart(area.width() + 2 * ROOM_PX, area.height() + 2 * ROOM_PX);
    XYStyler styler = chart.getStyler();
    styler.setLegendVisible(false);
    styler.setChartTitleVisible(false);
    styler.setAxisTitlesVisible(false);
    styler.setAxisTicksVisible(false);
    styler.setPlotTicksMarksVisible(false);
    styler.setPlotGridLinesVisible(false);
    styler.setPlotBorderVisible(false);
    styler.setChartBackgroundColor(Palette.CLEAR);
    styler.setPlotBackgroundColor(Palette.CLEAR);
    styler.setChartPadding(0);
    styler.setPlotMargin(0);
    styler.setPlotContentSize(1);
    styler.setMarkerSize(markerPx);
    styler.setXAxisMin((double) -ROOM_PX);
    styler.setXAxisMax((double) area.width() + ROOM_PX);
    styler.setYAxisMin((double) -ROOM_PX);
    styler.setYAxisMax((double) area.height() + ROOM_PX);
  }

  /** Lines, each as one stroke: XChart draws each step by itself, which would begin a dash anew. */
  void lines(double[] x, double[] y, Color color, float widthPx, float[] dash) {
    Dashes pieces = Dashes.cut(x, y, dash);
    XYSeries series = add(pieces.x(), pieces.y());
    if (series != null) {
      series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
      series.setLineColor(color);
      series.setLineStyle(new BasicStroke(widthPx, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      series.setMarker(SeriesMarkers.NONE);
    }
  }

  void markers(double[] x, double[] y, Color color, Marker marker) {
    XYSeries series = add(x, y);
    if (series != null) {
      series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
      series.setMarkerColor(color);
      series.setMarker(marker);
    }
  }

  void polygons(Polygons polygons, Color color) {
    XYSeries series = add(polygons.x(), polygons.y());
    if (series != null) {
      series.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
      series.setFillColor(color);
      series.setLineColor(Palette.CLEAR);
      series.setLineStyle(new BasicStroke(0));
      series.setMarker(SeriesMarkers.NONE);
    }
  }

  void paint(Graphics2D g) {
    if (drawn == 0) {
      return;
    }
    Graphics2D plot = clipped(g);
    chart.paint(plot, area.width() + 2 * ROOM_PX, area.height() + 2 * ROOM_PX);
    plot.dispose();
  }

  /** Graphics of the plot; markers at its edge are whole unless some lie beyond it. */
  private Graphics2D clipped(Graphics2D g) {
    int room = area.overflows() ? 0 : ROOM_PX;
    Graphics2D plot = (Graphics2D) g.create();
    plot.clipRect(
        area.left() - room, area.top() - room, area.width() + 2 * room, area.height() + 2 * room);
    plot.translate(area.left() - ROOM_PX, area.top() - ROOM_PX);
    return plot;
  }

  private @Nullable XYSeries add(double[] x, double[] y) {
    for (double value : y) {
      if (!Double.isNaN(value)) {
        return chart.addSeries(String.valueOf(drawn++), x, y);
      }
    }
    return null;
  }

  /** Polygons in the plot's coordinates, as XChart and as Java2D want them. */
  static final class Polygons {
    private final List<double[][]> all = new ArrayList<>();

    /** Adds one; three corners at least. */
    void add(double[] x, double[] y) {
      all.add(new double[][] {x, y});
    }

    void rectangle(double left, double bottom, double right, double top) {
      add(new double[] {left, left, right, right}, new double[] {bottom, top, top, bottom});
    }

    double[] x() {
      return joined(0);
    }

    double[] y() {
      return joined(1);
    }

    private double[] joined(int coordinate) {
      int size = all.stream().mapToInt(polygon -> polygon[0].length + 1).sum();
      double[] joined = new double[size];
      int at = 0;
      for (double[][] polygon : all) {
        System.arraycopy(polygon[coordinate], 0, joined, at, polygon[coordinate].length);
        at += polygon[coordinate].length;
        joined[at++] = Double.NaN;
      }
      return joined;
    }

    /** The outlines in the figure's coordinates. */
    Path2D outline(PlotArea area) {
      Path2D path = new Path2D.Double();
      for (double[][] polygon : all) {
        path.moveTo(area.left() + polygon[0][0], area.bottom() - polygon[1][0]);
        for (int i = 1; i < polygon[0].length; i++) {
          path.lineTo(area.left() + polygon[0][i], area.bottom() - polygon[1][i]);
        }
        path.closePath();
      }
      return path;
    }
  }
}
