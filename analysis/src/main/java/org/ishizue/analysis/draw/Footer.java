package org.ishizue.analysis.draw;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.Stream;

/** What stands below a figure: notes, each on its own line, and last the source. */
final class Footer {
  private static final Font FONT = BundledFont.size(10.5);

  private final List<TextLines> parts;

  Footer(List<String> notes, String source, double widthPx) {
    parts = Stream.concat(notes.stream(), Stream.of(source))
        .map(text -> TextLines.of(text, FONT, Palette.FAINT_TEXT, widthPx))
        .toList();
  }

  double height() {
    return parts.stream().mapToDouble(TextLines::height).sum();
  }

  /** Draws the lines so that the last one ends at a place. */
  void draw(Graphics2D g, double left, double bottom) {
    double top = bottom - height();
    for (TextLines part : parts) {
      top = part.draw(g, left, top);
    }
  }
}
