package org.ishizue.analysis.figure;

import java.util.List;

/**
 * A figure before it is drawn.
 *
 * @param title the one thing that it says; may be empty
 * @param subtitle where, when and of what; may be empty
 * @param source who published the figures; may be empty
 * @param widthPx in CSS pixels
 * @param heightPx in CSS pixels
 */
public record Figure(
    String title,
    String subtitle,
    String source,
    Axis x,
    Axis y,
    List<Series> series,
    int widthPx,
    int heightPx) {
  public Figure {
    series = List.copyOf(series);
  }
}
