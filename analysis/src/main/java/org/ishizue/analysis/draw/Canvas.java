package org.ishizue.analysis.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** White images on which a unit is a CSS pixel. */
public final class Canvas {
  /** Image pixels to a CSS pixel, so that text is sharp on today's screens and in print. */
  public static final int PIXEL_RATIO = 2;

  private Canvas() {}

  /** A white image of {@link #PIXEL_RATIO} times a size in CSS pixels. */
  public static BufferedImage blank(int widthPx, int heightPx) {
    BufferedImage image = new BufferedImage(
        widthPx * PIXEL_RATIO, heightPx * PIXEL_RATIO, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.dispose();
    return image;
  }

  /** Graphics on which a unit is a CSS pixel. */
  public static Graphics2D scaled(BufferedImage image) {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(PIXEL_RATIO, PIXEL_RATIO);
    return g;
  }
}
