package org.ishizue.analysis.figure;

import java.util.List;
import java.util.Optional;

/**
 * A figure before it is drawn.
 *
 * @param title the one thing that it says; may be empty
 * @param subtitle where, when and of what; may be empty
 * @param source who published the figures; may be empty
 * @param notes what a reader must know who compares the figure with the table: what was left out, and why
 * @param right the second y axis, if there is one
 * @param colour what the colours mean, where a mark is coloured
 * @param widthPx in CSS pixels
 * @param heightPx in CSS pixels
 */
public record Figure(
    String title,
    String subtitle,
    String source,
    List<String> notes,
    Axis x,
    Axis y,
    Optional<Axis> right,
    Optional<Axis> colour,
    List<Series> series,
    int widthPx,
    int heightPx) {
  public Figure {
    notes = List.copyOf(notes);
    series = List.copyOf(series);
  }

  /** A figure of two axes, without notes. */
  public Figure(
      String title,
      String subtitle,
      String source,
      Axis x,
      Axis y,
      List<Series> series,
      int widthPx,
      int heightPx) {
    this(
        title,
        subtitle,
        source,
        List.of(),
        x,
        y,
        Optional.empty(),
        Optional.empty(),
        series,
        widthPx,
        heightPx);
  }

  /** What the x axis shows, in its own unit: years, milliseconds, indices of names. */
  public Range xRange() {
    return x.asked().orElseGet(() -> Ranges.x(this));
  }

  /** What the y axis shows, in its own unit. */
  public Range yRange() {
    return y.asked().orElseGet(() -> Ranges.y(this, y, false));
  }

  /** What the right axis shows, in its own unit; nothing where there is none. */
  public Optional<Range> rightRange() {
    return right.map(axis -> axis.asked().orElseGet(() -> Ranges.y(this, axis, true)));
  }

  /** What the colours show, in their own unit; nothing where no mark is coloured. */
  public Optional<Range> colourRange() {
    return colour.map(axis -> axis.asked().orElseGet(() -> Ranges.colour(this)));
  }

  /** The same with its ranges found once: whoever draws it asks for them again and again. */
  public Figure withRanges() {
    return new Figure(
        title,
        subtitle,
        source,
        notes,
        x.withRange(xRange()),
        y.withRange(yRange()),
        right.map(axis -> axis.withRange(rightRange().orElse(yRange()))),
        colour.map(axis -> axis.withRange(colourRange().orElse(yRange()))),
        series,
        widthPx,
        heightPx);
  }

  /** Whether nothing of it can be drawn. */
  public boolean isEmpty() {
    for (Series one : series) {
      for (int i = 0; i < one.size(); i++) {
        if (one.isPresent(i)) {
          return false;
        }
      }
    }
    return true;
  }
}
