package org.ishizue.analysis.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Series;

/** Writes what a reference line stands for, where along it the least of the data is covered. */
final class ReferenceName {
  private static final Color NEARLY_WHITE = new Color(255, 255, 255, 215);
  private static final double HEIGHT_PX = 15;
  private static final double EDGE_PX = 3;
  private static final double FROM_LINE_PX = 3;
  private static final double STEP_PX = 30;
  private static final double WIDEST_PART = 0.6;

  /** More points than this cover the whole plot anyway. */
  private static final int MOST_LOOKED_AT = 5000;

  private final PlotArea area;
  private final List<Series> all;

  ReferenceName(PlotArea area, List<Series> all) {
    this.area = area;
    this.all = all;
  }

  void paint(Graphics2D g, Series line) {
    double y = area.bottom() - area.y(line).px(line.y()[0]);
    if (line.name().isEmpty() || !(y >= area.top() && y <= area.bottom())) {
      return;
    }
    String name = TextLines.shortened(line.name(), XAxisPainter.FONT, area.width() * WIDEST_PART);
    Rectangle2D place = place(y, TextLines.width(name, XAxisPainter.FONT) + 2 * EDGE_PX);
    g.setFont(XAxisPainter.FONT);
    g.setColor(NEARLY_WHITE);
    g.fill(place);
    g.setColor(Palette.TITLE);
    g.drawString(name, (float) (place.getX() + EDGE_PX), (float) (place.getMaxY() - EDGE_PX));
  }

  /** Above the line at its right end, if nothing else is better: farther to the left, or below it. */
  private Rectangle2D place(double y, double width) {
    double right = area.rightEdge() - EDGE_PX - width;
    double left = area.left() + EDGE_PX;
    List<Rectangle2D> places = new ArrayList<>();
    for (double top : new double[] {y - FROM_LINE_PX - HEIGHT_PX, y + FROM_LINE_PX}) {
      for (double x = right; x >= left; x -= STEP_PX) {
        places.add(new Rectangle2D.Double(x, top, width, HEIGHT_PX));
      }
    }
    return places.stream()
        .filter(at -> at.getY() >= area.top() - HEIGHT_PX && at.getMaxY() <= area.bottom())
        .min(Comparator.comparingInt(this::covered))
        .orElse(new Rectangle2D.Double(right, y - FROM_LINE_PX - HEIGHT_PX, width, HEIGHT_PX));
  }

  /** How many pieces of lines and how many markers lie under a place. */
  private int covered(Rectangle2D at) {
    int count = 0;
    for (Series series : all) {
      if (series.mark() == Mark.REFERENCE || series.size() > MOST_LOOKED_AT) {
        continue;
      }
      boolean joined = series.mark() == Mark.LINE || series.mark() == Mark.CURVE;
      double lastX = Double.NaN;
      double lastY = Double.NaN;
      for (int i = 0; i < series.size(); i++) {
        double x = area.left() + area.x().px(series.x()[i]);
        double y = area.bottom() - area.y(series).px(series.y()[i]);
        boolean there = series.isPresent(i);
        boolean piece = joined
            && there
            && !Double.isNaN(lastX)
            && new Line2D.Double(lastX, lastY, x, y).intersects(at);
        count += there && (piece || at.contains(x, y)) ? 1 : 0;
        lastX = there ? x : Double.NaN;
        lastY = y;
      }
    }
    return count;
  }
}
