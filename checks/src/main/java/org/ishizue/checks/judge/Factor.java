package org.ishizue.checks.judge;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Ratios by which an answer is off when a unit was mixed up. */
enum Factor {
  THOUSAND(1000),
  HUNDRED(100),
  TEN(10),
  TWELVE(12),
  THREE_POINT_SIX(3.6),
  /** t-C against t-CO2: the molar masses of CO2 and C, 44 and 12 g/mol. */
  CARBON(44.0 / 12),
  MILLION(1e6),
  HECTARE(10_000),
  SIXTY(60),
  DAY(24),
  YEAR(365);

  /** A wide tolerance must not take 10 for 12. */
  private static final double MAX_RELATIVE = 0.01;

  final double ratio;

  Factor(double ratio) {
    this.ratio = ratio;
  }

  /** The factor by which a number is too large or too small; null if none explains it. */
  static @Nullable Factor between(Tolerance tolerance, double expected, double came) {
    if (expected == 0 || came == 0) {
      return null;
    }
    for (Factor factor : values()) {
      if (factor.fits(tolerance, expected, came)) {
        return factor;
      }
    }
    return null;
  }

  /** Whether the number is off by this factor, upwards or downwards. */
  boolean fits(Tolerance tolerance, double expected, double came) {
    return near(tolerance, expected, came, value -> value / ratio)
        || near(tolerance, expected, came, value -> value * ratio);
  }

  private static boolean near(
      Tolerance tolerance, double expected, double came, DoubleUnaryOperator undo) {
    double allowed = Math.min(tolerance.around(expected), MAX_RELATIVE * Math.abs(expected));
    return Math.abs(undo.applyAsDouble(came) - expected) <= allowed;
  }

  Finding finding() {
    return Finding.of("unit." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
