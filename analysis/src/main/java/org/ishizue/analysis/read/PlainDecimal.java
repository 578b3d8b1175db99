package org.ishizue.analysis.read;

/**
 * Reads the usual decimal number, such as -12.5, without making an object. Up to 15 digits the result is the
 * double nearest to the text: both the digits as a whole number and the power of ten are exact, and one
 * division rounds once (Clinger 1990).
 */
final class PlainDecimal {
  static final int EXACT_DIGITS = 15;

  private static final double[] POWERS = new double[EXACT_DIGITS + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private double value;

  /** Whether a text is an optional minus, digits, a point and digits; if so its value is read. */
  boolean read(String text) {
    boolean negative = text.charAt(0) == '-';
    int start = negative ? 1 : 0;
    long digits = 0;
    int point = -1;
    if (text.length() - start > EXACT_DIGITS + 1) {
      return false;
    }
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
      } else if (c == '.' && point < 0 && i > start) {
        point = i;
      } else {
        return false;
      }
    }
    if (point < 0 || point == text.length() - 1) {
      return false;
    }
    value = value(negative, digits, text.length() - 1 - point);
    return true;
  }

  double value() {
    return value;
  }

  /**
   * The number of digits of which the last ones stand behind the point.
   *
   * @param digits as a whole number, at most {@link #EXACT_DIGITS} of them
   */
  static double value(boolean negative, long digits, int decimals) {
    double size = digits / POWERS[decimals];
    return negative ? -size : size;
  }
}
