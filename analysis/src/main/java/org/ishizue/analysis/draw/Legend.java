package org.ishizue.analysis.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.ishizue.analysis.figure.Bounds;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Series;
import org.jspecify.annotations.Nullable;

/** Says which series is which, in rows above the plot; a single series needs none. */
final class Legend {
  private static final Font FONT = BundledFont.size(12);
  private static final double KEY_PX = 26;
  private static final double ROW_PX = 19;
  private static final int MOST = 24;
  private static final double LONGEST_PX = 460;

  private final List<Series> series;
  private final int[] told;
  private final double widthPx;

  Legend(List<Series> series, double widthPx) {
    this.series = series;
    this.widthPx = widthPx;
    int[] named = IntStream.range(0, series.size())
        .filter(i -> isNamed(series.get(i)))
        .limit(MOST)
        .toArray();
    told = named.length > 1 ? named : new int[0];
  }

  double height() {
    return layOut(null, 0, 0);
  }

  void draw(Graphics2D g, double left, double top) {
    layOut(g, left, top);
  }

  /** A coloured mark is told by its colour bar, a reference line by the words on it. */
  private static boolean isNamed(Series series) {
    return !series.mark().isColoured() && series.mark() != Mark.REFERENCE;
  }

  /** Goes through the rows, drawing where there is something to draw on; returns their height. */
  private double layOut(@Nullable Graphics2D g, double left, double top) {
    double x = 0;
    double y = 0;
    for (int i : told) {
      String name = name(i);
      double width = KEY_PX + 6 + TextLines.width(name, FONT);
      if (x > 0 && x + width > widthPx) {
        x = 0;
        y += ROW_PX;
      }
      if (g != null) {
        key(g, i, left + x, top + y + ROW_PX / 2);
        g.setFont(FONT);
        g.setColor(Palette.TEXT);
        g.drawString(name, (float) (left + x + KEY_PX + 6), (float) (top + y + ROW_PX / 2 + 4.3));
      }
      x += width + 18;
    }
    if (g != null && told.length == MOST && series.size() > MOST) {
      g.setColor(Palette.FAINT_TEXT);
      g.drawString("… +" + (series.size() - MOST), (float) (left + x), (float) (top + y + 13.8));
    }
    return told.length == 0 ? 0 : y + ROW_PX;
  }

  private String name(int index) {
    String name = series.get(index).name() + (series.get(index).onRight() ? " ▶" : "");
    return TextLines.shortened(name, FONT, Math.min(LONGEST_PX, widthPx - 40));
  }

  private void key(Graphics2D g, int index, double x, double middle) {
    Series one = series.get(index);
    Color color = Palette.series(index);
    g.setColor(color);
    boolean filled = one.mark().isBar()
        || one.mark() == Mark.AREA
        || one.mark() == Mark.BOX
        || one.mark() == Mark.SPAN;
    if (filled) {
      Rectangle2D box = new Rectangle2D.Double(x + KEY_PX - 20, middle - 7, 20, 14);
      g.fill(box);
      Hatch.over(g, box, index);
      return;
    }
    if (one.bounds().map(b -> b.kind() == Bounds.Kind.BAND).orElse(false)) {
      g.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), 55));
      g.fill(new Rectangle2D.Double(x, middle - 7, KEY_PX, 14));
    }
    g.setColor(color);
    if (MarksPainter.isLimits(one)) {
      for (double y : new double[] {middle - 5, middle + 5}) {
        double[] xs = {x, x + KEY_PX};
        Strokes.draw(
            g, Dashes.cut(xs, new double[] {y, y}, LineMarks.limitDash()), LineMarks.LIMIT_PX);
      }
      return;
    }
    if (one.mark() != Mark.SCATTER) {
      Dashes dashes = Dashes.cut(
          new double[] {x, x + KEY_PX}, new double[] {middle, middle}, LineMarks.dash(one, index));
      Strokes.draw(g, dashes, one.mark() == Mark.CURVE ? 2.2f : 1.8f);
    }
    if (one.mark() != Mark.CURVE) {
      LineMarks.marker(index).paint(g, x + KEY_PX / 2, middle, 6);
    }
  }
}
