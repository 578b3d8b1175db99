package org.ishizue.analysis.figure;

import java.util.List;

/**
 * Several figures under one title, side by side in rows.
 *
 * @param title the one thing that they say; may be empty
 * @param subtitle where, when and of what; may be empty
 * @param source who published the figures; may be empty
 * @param notes what a reader must know who compares the figures with the table
 * @param panels the figures, whose own titles say what sets each apart
 * @param columns how many stand in a row
 * @param widthPx of all together, in CSS pixels
 * @param heightPx of all together, in CSS pixels
 */
public record PanelFigure(
    String title,
    String subtitle,
    String source,
    List<String> notes,
    List<Figure> panels,
    int columns,
    int widthPx,
    int heightPx) {
  public PanelFigure {
    notes = List.copyOf(notes);
    panels = List.copyOf(panels);
  }

  public int rows() {
    return (panels.size() + columns - 1) / columns;
  }
}
