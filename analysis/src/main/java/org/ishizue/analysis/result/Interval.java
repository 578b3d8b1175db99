package org.ishizue.analysis.result;

/**
 * An interval for something unknown.
 *
 * @param lower its lower end
 * @param upper its upper end
 * @param level how often such intervals hold what they are for, between 0 and 1: 0.95
 */
public record Interval(double lower, double upper, double level) {
  /** Whether a value lies in it, ends included. */
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  /** Both ends and the level: {@code 180.2 – 241.5 (95 %)}. */
  @Override
  public String toString() {
    return Digits.of(lower) + " – " + Digits.of(upper) + " (" + Digits.of(level * 100) + " %)";
  }
}
