package org.ishizue.analysis.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;

/**
 * Colours that people with any colour vision tell apart (Okabe and Ito, Color Universal Design, 2008; the
 * yellow, unreadable on white, comes last), with line patterns so that a black and white print still tells.
 */
final class Palette {
  static final Color TITLE = new Color(0x1F1F1F);
  static final Color TEXT = new Color(0x4A4A4A);
  static final Color FAINT_TEXT = new Color(0x707070);
  static final Color AXIS = new Color(0x6B6B6B);
  static final Color GRID = new Color(0xE3E3E3);
  static final Color CLEAR = new Color(255, 255, 255, 0);

  private static final List<Color> SERIES = List.of(
      new Color(0x0072B2),
      new Color(0xD55E00),
      new Color(0x009E73),
      new Color(0xCC79A7),
      new Color(0x56B4E9),
      new Color(0xE69F00),
      new Color(0x000000),
      new Color(0xF0E442));

  private static final List<float[]> DASHES =
      List.of(new float[] {}, new float[] {7, 4}, new float[] {2, 4}, new float[] {9, 4, 2, 4});

  private Palette() {}

  static Color series(int index) {
    return SERIES.get(index % SERIES.size());
  }

  static BasicStroke line(int index, float widthPx) {
    float[] dash = DASHES.get(index % DASHES.size());
    return new BasicStroke(
        widthPx,
        BasicStroke.CAP_ROUND,
        BasicStroke.JOIN_ROUND,
        10,
        dash.length == 0 ? null : dash,
        0);
  }
}
