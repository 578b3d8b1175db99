package org.ishizue.analysis.draw;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Draws lines outside the plot, where XChart has nothing to do. */
final class Strokes {
  private Strokes() {}

  static void draw(Graphics2D g, Dashes dashes, float widthPx) {
    Path2D path = new Path2D.Double();
    boolean down = false;
    for (int i = 0; i < dashes.x().length; i++) {
      if (Double.isNaN(dashes.y()[i])) {
        down = false;
      } else if (down) {
        path.lineTo(dashes.x()[i], dashes.y()[i]);
      } else {
        path.moveTo(dashes.x()[i], dashes.y()[i]);
        down = true;
      }
    }
    g.setStroke(new BasicStroke(widthPx, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    g.draw(path);
  }
}
