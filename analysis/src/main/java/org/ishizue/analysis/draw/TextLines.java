package org.ishizue.analysis.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text in one font, broken into lines where Japanese and English may be broken. */
final class TextLines {
  static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final double LINE_HEIGHT = 1.35;

  private final List<String> lines;
  private final Font font;
  private final Color color;

  private TextLines(List<String> lines, Font font, Color color) {
    this.lines = lines;
    this.font = font;
    this.color = color;
  }

  /** The text in lines of at most a width; an empty text has no line. */
  static TextLines of(String text, Font font, Color color, double maxWidth) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.JAPANESE);
    breaks.setText(text);
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String piece = text.substring(start, end);
      if (line.length() > 0 && width(line + piece.stripTrailing(), font) > maxWidth) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(piece.replace('\n', ' '));
      breakAnywhere(line, lines, font, maxWidth);
      if (piece.endsWith("\n")) {
        lines.add(line.toString());
        line.setLength(0);
      }
      start = end;
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    return new TextLines(lines, font, color);
  }

  /** The same with the ellipsis in the middle, because long names often differ at their ends. */
  static String shortenedInside(String text, Font font, double maxWidth) {
    if (text.length() < 8 || width(text, font) <= maxWidth) {
      return text;
    }
    int kept = Math.min(text.length(), 200) / 2;
    String shorter = text;
    while (kept > 1 && width(shorter, font) > maxWidth) {
      int head = text.offsetByCodePoints(0, Math.min(kept, text.codePointCount(0, text.length())));
      int tail = text.offsetByCodePoints(text.length(), -kept);
      shorter = text.substring(0, head) + "…" + text.substring(tail);
      kept--;
    }
    return shorter;
  }

  /** A piece that is wider than the whole line is broken where it must be. */
  private static void breakAnywhere(
      StringBuilder line, List<String> lines, Font font, double maxWidth) {
    while (line.length() > 8 && width(line.toString().stripTrailing(), font) > maxWidth) {
      int end = line.length();
      while (end > 1 && width(line.substring(0, end), font) > maxWidth) {
        end = line.offsetByCodePoints(end, -1);
      }
      lines.add(line.substring(0, end));
      line.delete(0, end);
    }
  }

  static double width(String text, Font font) {
    return text.isEmpty() ? 0 : font.getStringBounds(text, CONTEXT).getWidth();
  }

  /** The text, or as much of its beginning as fits a width, with an ellipsis. */
  static String shortened(String text, Font font, double maxWidth) {
    if (text.length() < 8 || width(text, font) <= maxWidth) {
      return text;
    }
    int end = Math.min(text.length(), 200);
    while (end > 1 && width(text.substring(0, end) + "…", font) > maxWidth) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + "…";
  }

  /** The width of the widest line. */
  double width() {
    return lines.stream().mapToDouble(line -> width(line, font)).max().orElse(0);
  }

  double height() {
    return lines.size() * font.getSize2D() * LINE_HEIGHT;
  }

  /** Draws the lines below a place; returns where the next thing may start. */
  double draw(Graphics2D g, double x, double top) {
    g.setFont(font);
    g.setColor(color);
    double baseline = top + font.getSize2D();
    for (String line : lines) {
      g.drawString(line, (float) x, (float) baseline);
      baseline += font.getSize2D() * LINE_HEIGHT;
    }
    return top + height();
  }
}
