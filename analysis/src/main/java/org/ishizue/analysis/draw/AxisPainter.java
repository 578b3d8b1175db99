package org.ishizue.analysis.draw;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Scale;
import org.ishizue.analysis.figure.Series;
import org.ishizue.analysis.text.NumberText;

/** Draws grid, axes, ticks and their labels, none over another. */
final class AxisPainter {
  static final Font FONT = BundledFont.size(12);
  private static final double GAP_PX = 6;
  private static final double SLANT = Math.toRadians(50);
  private static final BasicStroke HAIRLINE = new BasicStroke(1);

  private final List<Tick> xTicks;
  private final List<Tick> yTicks;
  private final boolean slanted;

  /** Chooses the ticks for a plot of about a width. */
  AxisPainter(Figure figure, Range x, Range y, double widthPx) {
    yTicks = NumberTicks.in(y, Ranges.Y_TICKS, false);
    List<Tick> ticks = xTicks(figure, x, widthPx);
    slanted = figure.x().scale() instanceof Scale.Category && !fit(ticks, x, widthPx);
    xTicks = slanted ? thinOut(ticks, x, widthPx) : ticks;
  }

  double yLabelWidth() {
    return yTicks.stream()
            .mapToDouble(t -> TextLines.width(t.label(), FONT))
            .max()
            .orElse(0)
        + GAP_PX;
  }

  double xLabelHeight() {
    if (!slanted) {
      return FONT.getSize2D() * 1.2 + GAP_PX;
    }
    double widest =
        xTicks.stream().mapToDouble(t -> TextLines.width(t.label(), FONT)).max().orElse(0);
    return widest * Math.sin(SLANT) + FONT.getSize2D() + GAP_PX;
  }

  void paintGrid(Graphics2D g, PlotArea area) {
    g.setStroke(HAIRLINE);
    g.setColor(Palette.GRID);
    for (Tick tick : yTicks) {
      double y = area.yPx(tick.position());
      g.draw(new Line2D.Double(area.left(), y, area.right(), y));
    }
  }

  void paintAxes(Graphics2D g, PlotArea area) {
    g.setFont(FONT);
    g.setStroke(HAIRLINE);
    g.setColor(Palette.AXIS);
    double zero = area.y().min() <= 0 && area.y().max() >= 0 ? area.yPx(0) : area.bottom();
    g.draw(new Line2D.Double(area.left(), zero, area.right(), zero));
    for (Tick tick : yTicks) {
      double width = TextLines.width(tick.label(), FONT);
      draw(
          g,
          tick.label(),
          area.left() - GAP_PX - width,
          area.yPx(tick.position()) + FONT.getSize2D() * 0.36);
    }
    for (Tick tick : xTicks) {
      double x = area.xPx(tick.position());
      g.setColor(Palette.AXIS);
      g.draw(new Line2D.Double(x, area.bottom(), x, area.bottom() + 4));
      if (slanted) {
        paintSlanted(g, tick.label(), x, area.bottom() + GAP_PX);
      } else {
        double width = TextLines.width(tick.label(), FONT);
        draw(g, tick.label(), x - width / 2, area.bottom() + GAP_PX + FONT.getSize2D());
      }
    }
  }

  private static void paintSlanted(Graphics2D g, String label, double x, double top) {
    Graphics2D turned = (Graphics2D) g.create();
    turned.translate(x + FONT.getSize2D() * 0.4, top + FONT.getSize2D() * 0.4);
    turned.rotate(-SLANT);
    draw(turned, label, -TextLines.width(label, FONT), FONT.getSize2D() * 0.4);
    turned.dispose();
  }

  private static void draw(Graphics2D g, String label, double x, double baseline) {
    g.setColor(Palette.TEXT);
    g.drawString(label, (float) x, (float) baseline);
  }

  /** The most ticks whose labels keep apart. */
  private static List<Tick> xTicks(Figure figure, Range x, double widthPx) {
    if (figure.x().scale() instanceof Scale.Category category) {
      List<String> names = category.names();
      return IntStream.range(0, names.size())
          .mapToObj(i -> new Tick(i, names.get(i)))
          .toList();
    }
    boolean time = figure.x().scale() instanceof Scale.Time;
    boolean whole = figure.series().stream().allMatch(AxisPainter::isWhole);
    List<Tick> edges = classEdges(figure);
    if (!edges.isEmpty() && fit(edges, x, widthPx)) {
      return edges;
    }
    List<Tick> ticks = List.of();
    for (int about = 10; about >= 1; about--) {
      ticks = time ? TimeTicks.in(x, about) : NumberTicks.in(x, about, whole);
      if (fit(ticks, x, widthPx)) {
        return ticks;
      }
    }
    return ticks;
  }

  /** The borders of a histogram's classes; none for another figure. */
  private static List<Tick> classEdges(Figure figure) {
    if (figure.series().size() != 1 || figure.series().get(0).mark() != Mark.HISTOGRAM) {
      return List.of();
    }
    double[] middles = figure.series().get(0).x();
    double width = Ranges.smallestGap(middles);
    double[] edges = new double[middles.length + 1];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = i < middles.length ? middles[i] - width / 2 : middles[i - 1] + width / 2;
    }
    NumberText text = NumberText.forValues(edges);
    List<Tick> ticks = new ArrayList<>();
    for (double edge : edges) {
      ticks.add(new Tick(edge, text.format(edge)));
    }
    return ticks;
  }

  private static boolean isWhole(Series series) {
    for (double value : series.x()) {
      if (!Double.isNaN(value) && value != Math.rint(value)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fit(List<Tick> ticks, Range x, double widthPx) {
    double end = Double.NEGATIVE_INFINITY;
    for (Tick tick : ticks) {
      double middle = (tick.position() - x.min()) / x.span() * widthPx;
      double half = TextLines.width(tick.label(), FONT) / 2;
      if (middle - half < end + GAP_PX * 1.5) {
        return false;
      }
      end = middle + half;
    }
    return true;
  }

  /** As many of slanted labels as keep a line's height apart. */
  private static List<Tick> thinOut(List<Tick> ticks, Range x, double widthPx) {
    double apart = widthPx / x.span();
    int every = (int) Math.ceil(FONT.getSize2D() * 1.1 / apart);
    return IntStream.range(0, ticks.size())
        .filter(i -> i % every == 0)
        .mapToObj(ticks::get)
        .toList();
  }
}
