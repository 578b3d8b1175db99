package org.ishizue.analysis.draw;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.stream.IntStream;
import org.ishizue.analysis.figure.Axis;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Range;
import org.ishizue.analysis.figure.Scale;

/** Draws the grid and the labels of the left or the right axis. */
final class YAxisPainter {
  static final BasicStroke HAIRLINE = new BasicStroke(1);
  private static final int TICKS = 6;
  private static final double GAP_PX = 6;
  private static final double LONGEST_PX = 150;

  /** Names are half of what lying bars tell. */
  private static final double LYING_PART = 0.4;

  private final List<Tick> ticks;
  private final boolean right;

  private YAxisPainter(List<Tick> ticks, boolean right) {
    this.ticks = ticks;
    this.right = right;
  }

  static YAxisPainter left(Figure figure, double heightPx) {
    boolean lying = figure.series().stream().anyMatch(s -> s.mark() == Mark.SPAN);
    double longest = lying ? figure.widthPx() * LYING_PART : LONGEST_PX;
    return new YAxisPainter(ticks(figure.y(), figure.yRange(), heightPx, longest), false);
  }

  static YAxisPainter right(Figure figure, double heightPx) {
    List<Tick> ticks = figure
        .right()
        .flatMap(axis -> figure.rightRange().map(range -> ticks(axis, range, heightPx, LONGEST_PX)))
        .orElse(List.of());
    return new YAxisPainter(ticks, true);
  }

  double labelWidth() {
    double widest = ticks.stream()
        .mapToDouble(t -> TextLines.width(t.label(), XAxisPainter.FONT))
        .max()
        .orElse(0);
    return widest == 0 ? 0 : widest + GAP_PX;
  }

  void paintGrid(Graphics2D g, PlotArea area) {
    if (area.y().scale() instanceof Scale.Category) {
      return;
    }
    g.setStroke(HAIRLINE);
    g.setColor(Palette.GRID);
    for (Tick tick : ticks) {
      double y = area.yPx(tick.position());
      g.draw(new Line2D.Double(area.left(), y, area.rightEdge(), y));
    }
  }

  /** The line along zero, or along the lower edge where zero is not shown. */
  void paintBase(Graphics2D g, PlotArea area) {
    Range shown = area.y().shown();
    boolean zero = area.y().scale() instanceof Scale.Numeric && shown.contains(0);
    double y = zero ? area.yPx(0) : area.bottom();
    g.setStroke(HAIRLINE);
    g.setColor(Palette.AXIS);
    g.draw(new Line2D.Double(area.left(), y, area.rightEdge(), y));
  }

  void paintLabels(Graphics2D g, PlotArea area) {
    g.setFont(XAxisPainter.FONT);
    g.setColor(Palette.TEXT);
    Projection projection = right ? area.right().orElse(area.y()) : area.y();
    for (Tick tick : ticks) {
      double x = right
          ? area.rightEdge() + GAP_PX
          : area.left() - GAP_PX - TextLines.width(tick.label(), XAxisPainter.FONT);
      double y = area.bottom() - projection.px(tick.position());
      g.drawString(tick.label(), (float) x, (float) (y + XAxisPainter.FONT.getSize2D() * 0.36));
    }
  }

  private static List<Tick> ticks(Axis axis, Range shown, double heightPx, double longestPx) {
    double line = XAxisPainter.FONT.getSize2D() * 1.3;
    int most = (int) Math.max(2, heightPx / line);
    List<Tick> ticks = Ticks.of(axis.scale(), shown, Math.min(TICKS, most), false);
    int every = (ticks.size() + most - 1) / most;
    return IntStream.range(0, ticks.size())
        .filter(i -> i % Math.max(1, every) == 0)
        .mapToObj(i -> new Tick(
            ticks.get(i).position(),
            TextLines.shortenedInside(ticks.get(i).label(), XAxisPainter.FONT, longestPx)))
        .toList();
  }
}
