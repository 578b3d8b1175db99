package org.ishizue.analysis.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.analysis.figure.Bounds;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.Series;
import org.ishizue.analysis.figure.Stack;

/** Draws the series of a figure, through XChart: what is filled first, then lines and markers. */
final class MarksPainter {
  private static final int SMALL_MARKERS_FROM = 1000;

  private final Figure figure;
  private final PlotArea area;
  private final XPlot fills;
  private final XPlot strokes;
  private final Map<Integer, Path2D> hatched = new LinkedHashMap<>();

  MarksPainter(Figure figure, PlotArea area) {
    this.figure = figure;
    this.area = area;
    boolean many = figure.series().stream().anyMatch(s -> s.size() > SMALL_MARKERS_FROM);
    fills = new XPlot(area, 0);
    strokes = new XPlot(area, many ? 3 : 6);
  }

  void paint(Graphics2D g) {
    List<Series> all = figure.series();
    List<Stack> stacks = Stack.of(all);
    for (int i = 0; i < all.size(); i++) {
      add(g, all.get(i), stacks.get(i), i);
    }
    fills.paint(g);
    hatched.forEach((index, shapes) -> Hatch.over(g, shapes, index));
    strokes.paint(g);
  }

  private void add(Graphics2D g, Series series, Stack stack, int index) {
    Color color = Palette.series(index);
    switch (series.mark()) {
      case LINE, CURVE, SCATTER -> {
        Series drawn = Thinning.thin(series, area.x(), area.y(series));
        drawn.bounds().ifPresent(bounds -> bounds(drawn, bounds, color));
        if (!isLimits(drawn)) {
          LineMarks.add(strokes, area, drawn, index);
        }
      }
      case REFERENCE -> LineMarks.addReference(strokes, area, series);
      case BAR, STACKED_BAR, HISTOGRAM -> {
        filled(new BarMarks(figure, area).of(series, stack, index), color, index);
        series.bounds().ifPresent(bounds -> barErrors(series, bounds, index));
      }
      case AREA -> filled(AreaMarks.of(area, series, stack), color, index);
      case BOX -> BoxMarks.add(fills, strokes, area, series, index);
      case SPAN -> filled(BarMarks.lying(area, series), color, index);
      case HEAT -> CellMarks.paintHeat(g, area, figure, series);
      case TILE -> CellMarks.paintTiles(g, area, figure, series);
    }
  }

  private void filled(XPlot.Polygons shapes, Color color, int index) {
    fills.polygons(shapes, color);
    hatched.put(index, shapes.outline(area));
  }

  private void bounds(Series series, Bounds bounds, Color color) {
    Projection y = area.y(series);
    if (bounds.kind() == Bounds.Kind.BAND) {
      XPlot.Polygons band =
          AreaMarks.between(area.x().px(series.x()), y.px(bounds.lower()), y.px(bounds.upper()));
      fills.polygons(band, new Color(color.getRed(), color.getGreen(), color.getBlue(), 55));
    } else if (bounds.kind() == Bounds.Kind.LIMITS) {
      double[] x = area.x().px(series.x());
      LineMarks.addLimit(strokes, x, y.px(bounds.lower()), color);
      LineMarks.addLimit(strokes, x, y.px(bounds.upper()), color);
    } else {
      LineMarks.addErrorBars(strokes, area.x().px(series.x()), y, bounds, color);
    }
  }

  /** Whether a series is no line of its own but two around another one. */
  static boolean isLimits(Series series) {
    return series.bounds().map(b -> b.kind() == Bounds.Kind.LIMITS).orElse(false);
  }

  private void barErrors(Series series, Bounds bounds, int index) {
    double[] middles = new BarMarks(figure, area).middles(series, index);
    LineMarks.addErrorBars(strokes, middles, area.y(series), bounds, Palette.TITLE);
  }
}
