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
      line.append(piece);
      start = end;
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    return new TextLines(lines, font, color);
  }

  static double width(String text, Font font) {
    return text.isEmpty() ? 0 : font.getStringBounds(text, CONTEXT).getWidth();
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
