package org.ishizue.analysis.unit;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact positive fraction, in lowest terms. */
record Ratio(BigInteger numerator, BigInteger denominator) {
  static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

  Ratio {
    BigInteger common = numerator.gcd(denominator);
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  /** Of decimals: {@code of("0.001", "60")}. */
  static Ratio of(String numerator, String denominator) {
    return of(numerator).dividedBy(of(denominator));
  }

  static Ratio of(String decimal) {
    BigDecimal value = new BigDecimal(decimal).stripTrailingZeros();
    return value.scale() > 0
        ? new Ratio(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
        : new Ratio(value.toBigIntegerExact(), BigInteger.ONE);
  }

  Ratio times(Ratio other) {
    return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  Ratio dividedBy(Ratio other) {
    return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  Ratio power(int exponent) {
    return exponent < 0
        ? ONE.dividedBy(power(-exponent))
        : new Ratio(numerator.pow(exponent), denominator.pow(exponent));
  }

  /** A number times this: divided by 1000, not multiplied by the inexact 0.001. */
  double times(double value) {
    return value * numerator.doubleValue() / denominator.doubleValue();
  }
}
