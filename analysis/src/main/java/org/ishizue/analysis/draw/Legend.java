package org.ishizue.analysis.draw;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Series;
import org.jspecify.annotations.Nullable;

/** Says which series is which, in rows above the plot; a single series needs none. */
final class Legend {
  private static final Font FONT = BundledFont.size(12);
  private static final double KEY_PX = 26;
  private static final double ROW_PX = 19;

  private final List<Series> series;
  private final double widthPx;

  Legend(List<Series> series, double widthPx) {
    this.series = series.size() > 1 ? series : List.of();
    this.widthPx = widthPx;
  }

  double height() {
    return layOut(null, 0, 0);
  }

  void draw(Graphics2D g, double left, double top) {
    layOut(g, left, top);
  }

  /** Goes through the rows, drawing where there is something to draw on; returns their height. */
  private double layOut(@Nullable Graphics2D g, double left, double top) {
    double x = 0;
    double y = 0;
    for (int i = 0; i < series.size(); i++) {
      double width = KEY_PX + 6 + TextLines.width(series.get(i).name(), FONT);
      if (x > 0 && x + width > widthPx) {
        x = 0;
        y += ROW_PX;
      }
      if (g != null) {
        entry(g, i, left + x, top + y);
      }
      x += width + 18;
    }
    return series.isEmpty() ? 0 : y + ROW_PX;
  }

  private void entry(Graphics2D g, int index, double x, double top) {
    double middle = top + ROW_PX / 2;
    Mark mark = series.get(index).mark();
    g.setColor(Palette.series(index));
    if (Ranges.isBar(mark)) {
      g.fill(new Rectangle2D.Double(x + KEY_PX - 14, middle - 6, 12, 12));
    } else {
      if (mark == Mark.LINE) {
        g.setStroke(Palette.line(index, 1.8f));
        g.draw(new Line2D.Double(x, middle, x + KEY_PX, middle));
      }
      SeriesPainter.marker(index).paint(g, x + KEY_PX / 2, middle, 6);
    }
    g.setFont(FONT);
    g.setColor(Palette.TEXT);
    g.drawString(series.get(index).name(), (float) (x + KEY_PX + 6), (float) (middle + 4.3));
  }
}
