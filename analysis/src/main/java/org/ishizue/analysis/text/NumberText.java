package org.ishizue.analysis.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Writes the numbers of one column or axis alike: the same decimals for all, at most seven significant
 * digits, thousands separated from 10,000 on, so that a year stays 1976.
 */
public final class NumberText {
  private static final MathContext DIGITS = new MathContext(7, RoundingMode.HALF_EVEN);
  private static final int MAX_DECIMALS = 6;
  private static final double GROUPED_FROM = 10_000;

  private final DecimalFormat format;

  private NumberText(DecimalFormat format) {
    this.format = format;
  }

  /** The way to write these numbers; those that are not finite do not count. */
  public static NumberText forValues(double... values) {
    int decimals = 0;
    double largest = 0;
    for (double value : values) {
      if (!Double.isFinite(value) || value == 0) {
        continue;
      }
      largest = Math.max(largest, Math.abs(value));
      decimals = Math.max(
          decimals, new BigDecimal(value).round(DIGITS).stripTrailingZeros().scale());
    }
    boolean scientific = largest >= 1e12 || (largest > 0 && largest < 1e-4);
    if (scientific) {
      return new NumberText(new DecimalFormat("0.####E0", symbols()));
    }
    // A value far below the others must not give all of them its decimals.
    int room = largest == 0 ? 0 : Math.max(0, 6 - (int) Math.floor(Math.log10(largest)));
    return withDecimals(Math.min(Math.min(decimals, MAX_DECIMALS), room), largest);
  }

  /** Numbers up to a size, with a fixed count of decimals. */
  public static NumberText withDecimals(int decimals, double largest) {
    StringBuilder pattern = new StringBuilder(largest >= GROUPED_FROM ? "#,##0" : "0");
    if (decimals > 0) {
      pattern.append('.').append("0".repeat(decimals));
    }
    return new NumberText(new DecimalFormat(pattern.toString(), symbols()));
  }

  /** One number by itself. */
  public static String of(double value) {
    if (Math.rint(value) == value && Math.abs(value) < GROUPED_FROM) {
      return Long.toString((long) value); // a year, most often, and once for each row
    }
    return forValues(value).format(value);
  }

  public String format(double value) {
    return format.format(value + 0.0); // -0.0 is 0
  }

  /** The pattern, as {@link DecimalFormat} reads it. */
  public String pattern() {
    return format.toPattern();
  }

  private static DecimalFormatSymbols symbols() {
    return DecimalFormatSymbols.getInstance(Locale.ROOT);
  }
}
