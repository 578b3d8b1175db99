package org.ishizue.analysis.numeric;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.rootfinder.BrentSolver;

/** Where a continuous function of one variable is zero. */
public final class Root {
  private static final int MAX_DOUBLINGS = 60;
  private static final double FUNCTION_ACCURACY = 1e-15;

  private Root() {}

  /**
   * The zero between two places at which the function has different signs (Brent 1973, Algorithms for
   * Minimization without Derivatives), to full precision.
   *
   * @throws IllegalArgumentException if the signs are the same
   */
  public static double between(DoubleUnaryOperator function, double from, double to) {
    return between(function, from, to, 1e-15);
  }

  /** The same to a relative accuracy. */
  public static double between(
      DoubleUnaryOperator function, double from, double to, double accuracy) {
    return new BrentSolver(accuracy, Double.MIN_NORMAL, FUNCTION_ACCURACY)
        .findRoot(function, Math.min(from, to), Math.max(from, to));
  }

  /**
   * The zero nearest on one side of a place at which the function is below zero; NaN if it does not rise
   * above zero in sixty doublings of the step.
   *
   * @param step signed: its direction is that of the search
   */
  public static double beyond(
      DoubleUnaryOperator function, double from, double step, double accuracy) {
    double inside = from;
    double reach = step;
    for (int i = 0; i < MAX_DOUBLINGS; i++) {
      double outside = from + reach;
      if (function.applyAsDouble(outside) > 0) {
        return between(function, inside, outside, accuracy);
      }
      inside = outside;
      reach *= 2;
    }
    return Double.NaN;
  }
}
