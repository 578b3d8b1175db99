package org.ishizue.analysis.draw;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ishizue.analysis.figure.Range;

/**
 * Colours that people with any colour vision tell apart (Okabe and Ito, Color Universal Design, 2008; the
 * yellow, unreadable on white, comes last), with line patterns so that a black and white print still tells.
 * Colours that stand for numbers go from light to dark, so that print keeps their order.
 */
public final class Palette {
  static final Color TITLE = new Color(0x1F1F1F);
  static final Color TEXT = new Color(0x4A4A4A);
  static final Color FAINT_TEXT = new Color(0x707070);
  static final Color AXIS = new Color(0x6B6B6B);
  static final Color GRID = new Color(0xE3E3E3);
  static final Color NOTHING = new Color(0xEDEDED);
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

  private static final List<Color> LIGHT_TO_DARK = List.of(
      new Color(0xF3F6FA),
      new Color(0xC3DAEC),
      new Color(0x7BB4D8),
      new Color(0x3584BD),
      new Color(0x0C538F),
      new Color(0x062B57));

  private static final List<Color> TWO_SIDED = List.of(
      new Color(0x7A3803),
      new Color(0xD17A25),
      new Color(0xF2CFA2),
      new Color(0xF7F7F7),
      new Color(0xB5D3E8),
      new Color(0x3C83BC),
      new Color(0x06315F));

  private Palette() {}

  static Color series(int index) {
    return SERIES.get(index % SERIES.size());
  }

  /** The pattern of a series' line; another one when the colours begin again. */
  static float[] dash(int index) {
    return DASHES.get((index + index / SERIES.size()) % DASHES.size());
  }

  /** The colour of a series as a client writes it: {@code #0072B2}. */
  public static String seriesHex(int index) {
    return hex(series(index));
  }

  /** The dash pattern of a series' line in pixels; empty for a whole line. */
  public static List<Double> seriesDash(int index) {
    List<Double> pattern = new ArrayList<>();
    for (float part : dash(index)) {
      pattern.add((double) part);
    }
    return pattern;
  }

  /** The colours that stand for numbers, from the least to the most. */
  public static List<String> scaleHex(boolean twoSided) {
    return (twoSided ? TWO_SIDED : LIGHT_TO_DARK).stream().map(Palette::hex).toList();
  }

  /**
   * The colour of a number.
   *
   * @param part from 0, the least, to 1
   */
  static Color scale(double part, boolean twoSided) {
    List<Color> anchors = twoSided ? TWO_SIDED : LIGHT_TO_DARK;
    double place = Math.min(1, Math.max(0, part)) * (anchors.size() - 1);
    int below = Math.min((int) place, anchors.size() - 2);
    return mixed(anchors.get(below), anchors.get(below + 1), place - below);
  }

  /** The second colour laid over the first one by a part from 0 to 1. */
  static Color mixed(Color first, Color second, double part) {
    return new Color(
        (int) Math.round(first.getRed() + (second.getRed() - first.getRed()) * part),
        (int) Math.round(first.getGreen() + (second.getGreen() - first.getGreen()) * part),
        (int) Math.round(first.getBlue() + (second.getBlue() - first.getBlue()) * part));
  }

  /** Whether white is easier to read than black on the colour of a number among those shown. */
  public static boolean isDark(double value, Range shown) {
    return Double.isFinite(value) && textOn(CellMarks.color(value, shown)).equals(Color.WHITE);
  }

  /** Black or white, whichever is easier to read on a colour. */
  static Color textOn(Color ground) {
    double light = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
    return light > 140 ? TITLE : Color.WHITE;
  }

  private static String hex(Color color) {
    return String.format(Locale.ROOT, "#%06X", color.getRGB() & 0xFFFFFF);
  }
}
