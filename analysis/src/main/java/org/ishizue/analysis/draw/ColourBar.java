package org.ishizue.analysis.draw;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.ishizue.analysis.figure.Axis;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.FigureText;
import org.ishizue.analysis.figure.Range;
import org.ishizue.analysis.figure.Scale;
import org.jspecify.annotations.Nullable;

/** Says which colour is which number, at the right of the plot. */
final class ColourBar {
  private static final double GAP_PX = 14;
  private static final double WIDTH_PX = 13;
  private static final double TICK_PX = 5;

  private final Axis axis;
  private final Range shown;
  private final List<Tick> ticks;

  private ColourBar(Axis axis, Range shown) {
    this.axis = axis;
    this.shown = shown;
    ticks = Ticks.of(new Scale.Numeric(), shown, 5, false);
  }

  /** The bar of a figure; null where nothing is coloured. */
  static @Nullable ColourBar of(Figure figure) {
    return figure.colour().isPresent() && figure.colourRange().isPresent()
        ? new ColourBar(figure.colour().get(), figure.colourRange().get())
        : null;
  }

  String title() {
    return FigureText.titleWithUnit(axis);
  }

  double width() {
    double labels = ticks.stream()
        .mapToDouble(t -> TextLines.width(t.label(), XAxisPainter.FONT))
        .max()
        .orElse(0);
    return GAP_PX + WIDTH_PX + TICK_PX + labels;
  }

  void paint(Graphics2D g, PlotArea area) {
    double left = area.rightEdge() + GAP_PX;
    for (int y = 0; y < area.height(); y++) {
      double value = shown.max() - (y + 0.5) / area.height() * shown.span();
      g.setColor(CellMarks.color(value, shown));
      g.fill(new Rectangle2D.Double(left, area.top() + y, WIDTH_PX, 1.2));
    }
    g.setFont(XAxisPainter.FONT);
    g.setStroke(YAxisPainter.HAIRLINE);
    Projection along = new Projection(new Scale.Numeric(), shown, area.height());
    for (Tick tick : ticks) {
      double y = area.bottom() - along.px(tick.position());
      g.setColor(Palette.AXIS);
      g.draw(new Line2D.Double(left + WIDTH_PX, y, left + WIDTH_PX + 3, y));
      g.setColor(Palette.TEXT);
      g.drawString(tick.label(), (float) (left + WIDTH_PX + TICK_PX), (float)
          (y + XAxisPainter.FONT.getSize2D() * 0.36));
    }
  }
}
