package org.ishizue.analysis.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.IntStream;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Series;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws the series of a figure with XChart, which is given exactly the plot area and no axis of its own. */
final class SeriesPainter {
  /** Up to here each value of a line has a marker. */
  private static final int MARKED_POINTS = 100;

  private static final float LINE_PX = 1.8f;

  private final Figure figure;
  private final PlotArea area;

  SeriesPainter(Figure figure, PlotArea area) {
    this.figure = figure;
    this.area = area;
  }

  void paint(Graphics2D g) {
    int width = (int) Math.round(area.width());
    int height = (int) Math.round(area.height());
    XYChart chart = new XYChart(width, height);
    style(chart.getStyler());
    List<Series> all = figure.series();
    for (int i = 0; i < all.size(); i++) {
      Series thinned = Thinning.thin(all.get(i), area.x(), area.y(), width, height);
      if (Double.isFinite(firstFinite(thinned.y()))) {
        add(chart, thinned, i);
      }
    }
    Graphics2D plot = (Graphics2D) g.create();
    plot.translate(area.left(), area.top());
    chart.paint(plot, width, height);
    plot.dispose();
  }

  private void style(XYStyler styler) {
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
    styler.setMarkerSize(figure.series().stream().anyMatch(s -> s.size() > 1000) ? 3 : 6);
    styler.setXAxisMin(area.x().min());
    styler.setXAxisMax(area.x().max());
    styler.setYAxisMin(area.y().min());
    styler.setYAxisMax(area.y().max());
  }

  private void add(XYChart chart, Series series, int index) {
    Color color = Palette.series(index);
    boolean bar = Ranges.isBar(series.mark());
    Series drawn = bar ? barOutline(series, index) : series;
    XYSeries target = chart.addSeries(index + " " + series.name(), drawn.x(), drawn.y());
    target.setLineColor(bar ? Palette.CLEAR : color);
    target.setFillColor(color);
    target.setMarkerColor(series.mark() == Mark.SCATTER ? translucent(color) : color);
    target.setLineStyle(bar ? new BasicStroke(0) : Palette.line(index, LINE_PX));
    target.setXYSeriesRenderStyle(
        bar
            ? XYSeriesRenderStyle.Area
            : series.mark() == Mark.SCATTER
                ? XYSeriesRenderStyle.Scatter
                : XYSeriesRenderStyle.Line);
    boolean few = series.mark() == Mark.LINE && series.size() <= MARKED_POINTS;
    boolean marked = series.mark() == Mark.SCATTER || few;
    target.setMarker(marked ? marker(index) : SeriesMarkers.NONE);
  }

  /** One outline over all bars: along zero, up, across, down, along zero. Bars of several series share the room. */
  private Series barOutline(Series series, int index) {
    List<Series> bars =
        figure.series().stream().filter(s -> Ranges.isBar(s.mark())).toList();
    int place = Math.max(0, bars.indexOf(figure.series().get(index)));
    double room = Ranges.smallestGap(series.x());
    double filled = room * (series.mark() == Mark.HISTOGRAM ? 0.97 : 0.78);
    double width = filled / bars.size();
    int[] order = inOrderOfX(series.x());
    double[] x = new double[order.length * 4];
    double[] y = new double[order.length * 4];
    int at = 0;
    for (int i : order) {
      double left = series.x()[i] - filled / 2 + place * width;
      double height = Double.isNaN(series.y()[i]) ? 0 : series.y()[i];
      double[] corners = {0, height, height, 0};
      for (int corner = 0; corner < 4; corner++) {
        x[at] = corner < 2 ? left : left + width;
        y[at++] = corners[corner];
      }
    }
    return new Series(series.name(), series.mark(), x, y);
  }

  private static int[] inOrderOfX(double[] x) {
    return IntStream.range(0, x.length)
        .filter(i -> Double.isFinite(x[i]))
        .boxed()
        .sorted((a, b) -> Double.compare(x[a], x[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  static Marker marker(int index) {
    return switch (index % 4) {
      case 0 -> SeriesMarkers.CIRCLE;
      case 1 -> SeriesMarkers.SQUARE;
      case 2 -> SeriesMarkers.TRIANGLE_UP;
      default -> SeriesMarkers.DIAMOND;
    };
  }

  private static Color translucent(Color color) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), 190);
  }

  private static double firstFinite(double[] values) {
    for (double value : values) {
      if (Double.isFinite(value)) {
        return value;
      }
    }
    return Double.NaN;
  }
}
