package org.ishizue.kernel.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A throwable with places in cells.
 *
 * @param className the throwable's real class
 * @param places the learner's own frames, innermost first
 */
public record ThrownInCell(
    String className,
    @Nullable String message,
    List<Place> places,
    @Nullable ThrownInCell cause) {
  public ThrownInCell {
    places = List.copyOf(places);
  }

  /**
   * One frame.
   *
   * @param cell the cell's execution count; 0 for a frame in a library
   * @param line 1-based, in the cell
   * @param where the method, in words a learner wrote: empty at the top level of a cell
   * @param sourceLine the line as it was when it ran
   */
  public record Place(int cell, int line, String where, String sourceLine) {}
}
