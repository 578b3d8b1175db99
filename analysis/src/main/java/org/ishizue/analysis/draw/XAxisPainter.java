package org.ishizue.analysis.draw;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.Gaps;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Range;
import org.ishizue.analysis.figure.Scale;
import org.ishizue.analysis.figure.Series;
import org.ishizue.analysis.text.NumberText;

/** Draws the x axis: its line, its ticks and their labels, none over another. */
final class XAxisPainter {
  static final Font FONT = BundledFont.size(12);
  private static final double GAP_PX = 6;
  private static final double SLANT = Math.toRadians(50);
  private static final double LONGEST_SLANTED_PX = 150;

  private final List<Tick> ticks;
  private final boolean slanted;
  private final boolean lying;
  private final double roomPx;

  /**
   * Chooses the ticks for a plot of about a width.
   *
   * @param roomPx how far a label may reach beyond the plot
   */
  XAxisPainter(Figure figure, double widthPx, double roomPx) {
    this.roomPx = roomPx;
    lying = figure.series().stream().anyMatch(s -> s.mark() == Mark.SPAN);
    Projection projection = new Projection(figure.x().scale(), figure.xRange(), widthPx);
    List<Tick> chosen = choose(figure, projection);
    slanted = figure.x().scale() instanceof Scale.Category && !fit(chosen, projection);
    ticks = slanted ? thinOut(chosen, projection) : chosen;
  }

  double labelHeight() {
    if (ticks.isEmpty()) {
      return 0;
    }
    return slanted
        ? widest() * Math.sin(SLANT) + FONT.getSize2D() + GAP_PX
        : FONT.getSize2D() * 1.2 + GAP_PX;
  }

  /** How far a slanted label of the first tick reaches to the left of it. */
  double overhang() {
    return slanted ? TextLines.width(ticks.get(0).label(), FONT) * Math.cos(SLANT) : 0;
  }

  /** Probability paper and lying bars have upright lines. */
  void paintGrid(Graphics2D g, PlotArea area) {
    if (area.x().scale() instanceof Scale.ReturnPeriod || lying) {
      g.setStroke(YAxisPainter.HAIRLINE);
      g.setColor(Palette.GRID);
      for (Tick tick : ticks) {
        double x = area.xPx(tick.position());
        g.draw(new Line2D.Double(x, area.top(), x, area.bottom()));
      }
    }
  }

  void paint(Graphics2D g, PlotArea area, boolean labelled) {
    g.setFont(FONT);
    g.setStroke(YAxisPainter.HAIRLINE);
    for (Tick tick : ticks) {
      double x = area.xPx(tick.position());
      g.setColor(Palette.AXIS);
      g.draw(new Line2D.Double(x, area.bottom(), x, area.bottom() + 4));
      if (!labelled) {
        continue;
      }
      g.setColor(Palette.TEXT);
      if (slanted) {
        paintSlanted(g, tick.label(), x, area.bottom() + GAP_PX);
      } else {
        double width = TextLines.width(tick.label(), FONT);
        float baseline = (float) (area.bottom() + GAP_PX + FONT.getSize2D());
        g.drawString(tick.label(), (float) (x - width / 2), baseline);
      }
    }
  }

  private double widest() {
    return ticks.stream()
        .mapToDouble(t -> TextLines.width(t.label(), FONT))
        .max()
        .orElse(0);
  }

  private static void paintSlanted(Graphics2D g, String label, double x, double top) {
    Graphics2D turned = (Graphics2D) g.create();
    turned.translate(x + FONT.getSize2D() * 0.4, top + FONT.getSize2D() * 0.4);
    turned.rotate(-SLANT);
    turned.drawString(
        label, (float) -TextLines.width(label, FONT), (float) (FONT.getSize2D() * 0.4));
    turned.dispose();
  }

  /** The most ticks whose labels keep apart. */
  private List<Tick> choose(Figure figure, Projection projection) {
    Scale scale = figure.x().scale();
    List<Tick> edges = classEdges(figure);
    if (!edges.isEmpty() && fit(edges, projection)) {
      return edges;
    }
    boolean whole = figure.series().stream().allMatch(XAxisPainter::isWhole);
    List<Tick> ticks = List.of();
    for (int about = 10; about >= 1; about--) {
      List<Tick> all = Ticks.of(scale, projection.shown(), about, whole);
      ticks = scale instanceof Scale.Category ? all : inside(all, projection);
      if (scale instanceof Scale.Category || fit(ticks, projection)) {
        return ticks;
      }
    }
    return apart(ticks, projection);
  }

  /** The borders of a histogram's classes; none for another figure. */
  private static List<Tick> classEdges(Figure figure) {
    if (figure.series().isEmpty()
        || figure.series().get(0).mark() != Mark.HISTOGRAM
        || figure.series().get(0).size() == 0) {
      return List.of();
    }
    double[] middles = figure.series().get(0).x();
    double width = Gaps.smallest(middles);
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
    if (series.mark() == Mark.CURVE || series.mark() == Mark.REFERENCE) {
      return true;
    }
    for (double value : series.x()) {
      if (!Double.isNaN(value) && value != Math.rint(value)) {
        return false;
      }
    }
    return true;
  }

  /** The ticks whose labels do not reach too far beyond the plot. */
  private List<Tick> inside(List<Tick> ticks, Projection projection) {
    return ticks.stream()
        .filter(tick -> {
          double middle = projection.px(tick.position());
          double half = TextLines.width(tick.label(), FONT) / 2;
          return middle - half >= -roomPx && middle + half <= projection.lengthPx() + roomPx;
        })
        .toList();
  }

  private static boolean fit(List<Tick> ticks, Projection projection) {
    // Among so many no label has any room, and measuring them takes longer than drawing the rest.
    boolean hopeless = ticks.size() * FONT.getSize2D() / 2 > projection.lengthPx();
    return !hopeless && apart(ticks, projection).size() == ticks.size();
  }

  /** As many of the ticks, from the first on, as keep their labels apart. */
  private static List<Tick> apart(List<Tick> ticks, Projection projection) {
    double end = Double.NEGATIVE_INFINITY;
    List<Tick> apart = new ArrayList<>();
    for (Tick tick : ticks) {
      double middle = projection.px(tick.position());
      double half = TextLines.width(tick.label(), FONT) / 2;
      if (middle - half >= end + GAP_PX * 1.5) {
        apart.add(tick);
        end = middle + half;
      }
    }
    return apart;
  }

  /** As many of slanted labels as keep a line's height apart, the long ones shortened. */
  private static List<Tick> thinOut(List<Tick> ticks, Projection projection) {
    Range shown = projection.shown();
    double room = projection.lengthPx() / shown.span();
    int every = (int) Math.max(1, Math.ceil(FONT.getSize2D() * 1.2 / Math.sin(SLANT) / room));
    return IntStream.range(0, ticks.size())
        .filter(i -> i % every == 0)
        .mapToObj(i -> new Tick(
            ticks.get(i).position(),
            TextLines.shortenedInside(ticks.get(i).label(), FONT, LONGEST_SLANTED_PX)))
        .toList();
  }
}
