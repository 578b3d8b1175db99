package org.ishizue.checks.judge;

/**
 * How far a number may lie from the expected one: whichever of the three allows most.
 *
 * @param absolute in the value's unit
 * @param relative a share of the expected value: 0.01 is 1 %
 * @param digits so many significant digits must be right, give or take half a unit of the last; 0 for none
 */
public record Tolerance(double absolute, double relative, int digits) {
  /** Only what rounding in double arithmetic explains: a relative 1e-9. */
  public static final Tolerance EXACT = new Tolerance(0, 1e-9, 0);

  /**
   * What one and the same estimate may differ by between runs: a search stops where its steps no longer matter,
   * which the order of a sum, a processor or a faster algorithm moves by some parts in ten million.
   */
  public static final Tolerance ESTIMATE = new Tolerance(1e-12, 1e-6, 0);

  /** The largest allowed distance from an expected value. */
  public double around(double expected) {
    double allowed = Math.max(absolute, relative * Math.abs(expected));
    if (digits > 0 && expected != 0) {
      double magnitude = Math.floor(Math.log10(Math.abs(expected)));
      allowed = Math.max(allowed, 0.5 * Math.pow(10, magnitude - digits + 1));
    }
    // What a decimal literal and its sum differ by must not decide.
    return allowed + 1e-12 * Math.abs(expected);
  }

  public boolean accepts(double expected, double came) {
    return Math.abs(came - expected) <= around(expected);
  }
}
