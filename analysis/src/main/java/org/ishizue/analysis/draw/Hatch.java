package org.ishizue.analysis.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;

/** White patterns over filled shapes, one a series, so that a black and white print tells them apart. */
final class Hatch {
  private static final Color INK = new Color(255, 255, 255, 190);
  private static final int PATTERNS = 6;
  private static final double STEP_PX = 7;

  private Hatch() {}

  /** Lays the pattern of a series over shapes; the first one stays plain. */
  static void over(Graphics2D g, Shape shapes, int index) {
    int pattern = index % PATTERNS;
    Rectangle box = shapes.getBounds();
    if (pattern == 0 || box.isEmpty()) {
      return;
    }
    Graphics2D inside = (Graphics2D) g.create();
    inside.clip(shapes);
    inside.setColor(INK);
    inside.setStroke(new BasicStroke(1.1f));
    switch (pattern) {
      case 1 -> slanted(inside, box, 1);
      case 2 -> dots(inside, box);
      case 3 -> slanted(inside, box, -1);
      case 4 -> level(inside, box);
      default -> {
        slanted(inside, box, 1);
        slanted(inside, box, -1);
      }
    }
    inside.dispose();
  }

  private static void slanted(Graphics2D g, Rectangle box, int direction) {
    double first = Math.floor((box.x - box.height) / STEP_PX) * STEP_PX;
    for (double x = first; x < box.getMaxX() + box.height; x += STEP_PX) {
      double from = direction > 0 ? box.getMaxY() : box.y;
      g.draw(new Line2D.Double(x, from, x + box.height, from - direction * box.height));
    }
  }

  private static void level(Graphics2D g, Rectangle box) {
    for (double y = Math.floor(box.y / 5.0) * 5; y < box.getMaxY(); y += 5) {
      g.draw(new Line2D.Double(box.x, y, box.getMaxX(), y));
    }
  }

  private static void dots(Graphics2D g, Rectangle box) {
    for (double y = Math.floor(box.y / 6.0) * 6; y < box.getMaxY() + 3; y += 6) {
      for (double x = Math.floor(box.x / 6.0) * 6; x < box.getMaxX() + 3; x += 6) {
        g.fill(new Ellipse2D.Double(x - 1.1, y - 1.1, 2.2, 2.2));
      }
    }
  }
}
