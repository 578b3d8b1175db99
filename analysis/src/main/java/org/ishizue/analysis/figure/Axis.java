package org.ishizue.analysis.figure;

import java.util.Optional;

/**
 * One axis.
 *
 * @param title what is measured, without the unit
 * @param unit the unit's symbol, or nothing for a number without one (a year, a count)
 * @param asked the range that was asked for; what is shown, asked for or not, is told by {@link
 *     Figure#xRange()} and its like
 */
public record Axis(String title, String unit, Scale scale, Optional<Range> asked) {
  /** An axis whose range follows from its values. */
  public Axis(String title, String unit, Scale scale) {
    this(title, unit, scale, Optional.empty());
  }

  /** The same with another title. */
  public Axis withTitle(String newTitle) {
    return new Axis(newTitle, unit, scale, asked);
  }

  /** The same with another unit. */
  public Axis withUnit(String newUnit) {
    return new Axis(title, newUnit, scale, asked);
  }

  /** The same with another scale. */
  public Axis withScale(Scale newScale) {
    return new Axis(title, unit, newScale, asked);
  }

  /** The same over a given range. */
  public Axis withRange(Range range) {
    return new Axis(title, unit, scale, Optional.of(range));
  }
}
