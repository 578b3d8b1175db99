package org.ishizue.analysis.figure;

/**
 * One axis.
 *
 * @param title what is measured, without the unit
 * @param unit the unit's symbol, or nothing for a number without one (a year, a count)
 */
public record Axis(String title, String unit, Scale scale) {
  /** The same with another title. */
  public Axis withTitle(String newTitle) {
    return new Axis(newTitle, unit, scale);
  }

  /** The same with another unit. */
  public Axis withUnit(String newUnit) {
    return new Axis(title, newUnit, scale);
  }
}
