package org.ishizue.analysis.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.Gaps;
import org.ishizue.analysis.figure.Range;
import org.ishizue.analysis.figure.Series;

/** Coloured cells, drawn without XChart, which would take each cell for a series of its own. */
final class CellMarks {
  private static final double SMALLEST_NAME_PART = 0.6;

  private CellMarks() {}

  static void paintHeat(Graphics2D g, PlotArea area, Figure figure, Series series) {
    Range shown = figure.colourRange().orElse(Range.NONE.drawable());
    double width = area.x().px(area.x().shown().min() + Gaps.smallest(series.x()));
    double height = area.y().px(area.y().shown().min() + Gaps.smallest(series.y()));
    Graphics2D cells = (Graphics2D) g.create();
    cells.clipRect(area.left(), area.top(), area.width(), area.height());
    cells.setColor(Palette.NOTHING);
    cells.fillRect(area.left(), area.top(), area.width(), area.height());
    // Smooth edges would leave pale lines between neighbours.
    cells.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    for (int i = 0; i < series.size(); i++) {
      if (series.isPresent(i)) {
        cells.setColor(color(series.colours()[i], shown));
        cells.fill(new Rectangle2D.Double(
            area.xPx(series.x()[i]) - width / 2,
            area.yPx(series.y()[i]) - height / 2,
            width + 0.5,
            height + 0.5));
      }
    }
    cells.dispose();
  }

  static void paintTiles(Graphics2D g, PlotArea area, Figure figure, Series series) {
    Range shown = figure.colourRange().orElse(Range.NONE.drawable());
    double columns = area.x().shown().span();
    double rows = area.y().shown().span();
    double size = Math.min(area.width() / columns, area.height() / rows);
    double left =
        area.left() + (area.width() - size * columns) / 2 - area.x().shown().min() * size;
    double top =
        area.top() + (area.height() - size * rows) / 2 - area.y().shown().min() * size;
    Font name = fitting(
        series.labels(), BundledFont.size(Math.max(7, Math.min(13, size * 0.31))), size - 3);
    Font value = BundledFont.size(Math.max(6, Math.min(11, size * 0.26)));
    ShortNumbers text = ShortNumbers.of(series.colours());
    for (int i = 0; i < series.size(); i++) {
      double x = left + series.x()[i] * size;
      double y = top + series.y()[i] * size;
      boolean present = series.isPresent(i);
      Color ground = present ? color(series.colours()[i], shown) : Palette.NOTHING;
      g.setColor(ground);
      g.fill(new Rectangle2D.Double(x - size / 2 + 1, y - size / 2 + 1, size - 2, size - 2));
      g.setColor(Palette.textOn(ground));
      centred(g, series.labels().get(i), name, x, y - size * 0.06, size - 3);
      String written = present ? text.format(series.colours()[i]) : "–";
      centred(g, written, value, x, y + size * 0.3, size - 3);
    }
  }

  static Color color(double value, Range shown) {
    boolean twoSided = shown.min() < 0 && shown.max() > 0;
    return Palette.scale((value - shown.min()) / shown.span(), twoSided);
  }

  /** One size for all names, so that none seems to matter more: that in which the longest has room, within reason. */
  private static Font fitting(List<String> names, Font font, double room) {
    double widest =
        names.stream().mapToDouble(n -> TextLines.width(n, font)).max().orElse(0);
    double part = Math.max(SMALLEST_NAME_PART, Math.min(1, room / Math.max(1, widest)));
    return font.deriveFont((float) (font.getSize2D() * part));
  }

  private static void centred(
      Graphics2D g, String text, Font font, double x, double baseline, double room) {
    double width = TextLines.width(text, font);
    Font fitting = width > room ? font.deriveFont((float) (font.getSize2D() * room / width)) : font;
    g.setFont(fitting);
    g.drawString(text, (float) (x - TextLines.width(text, fitting) / 2), (float) baseline);
  }
}
