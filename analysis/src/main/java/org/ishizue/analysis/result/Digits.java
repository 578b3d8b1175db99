package org.ishizue.analysis.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.ishizue.analysis.text.NumberText;

/** Writes one number of a result: four significant digits, whole numbers in full. */
public final class Digits {
  private static final int SIGNIFICANT = 4;
  private static final double SMALLEST_P = 1e-4;

  private Digits() {}

  /** The number to four significant digits, or a dash if there is none. */
  public static String of(double value) {
    return of(value, SIGNIFICANT);
  }

  /** The number to so many significant digits; digits before the point always stay. */
  public static String of(double value, int significant) {
    if (Double.isNaN(value)) {
      return "—";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal exact = new BigDecimal(value);
    int before = exact.precision() - exact.scale();
    BigDecimal rounded = before >= significant
        ? exact.setScale(0, RoundingMode.HALF_EVEN)
        : exact.round(new MathContext(significant, RoundingMode.HALF_EVEN));
    double shown = rounded.doubleValue();
    int decimals = Math.max(0, rounded.stripTrailingZeros().scale());
    return decimals > 7
        ? rounded.stripTrailingZeros().toString()
        : NumberText.withDecimals(decimals, Math.abs(shown)).format(shown);
  }

  /** A probability of error: {@code 0.012}, or {@code < 0.0001}. */
  public static String ofP(double p) {
    return p < SMALLEST_P ? "< 0.0001" : of(p, 3);
  }
}
