package org.ishizue.analysis.emission;

import org.ishizue.runtime.text.Texts;

/**
 * What an amount of activity emits. A factor that is used in several lines of an account is uncertain once,
 * and in all of them alike: it is known by its name.
 *
 * @param name such as セメント
 * @param value in the unit
 * @param plusMinusPercent half the width of its 95 % interval, in percent; 0 if nothing is known
 * @param source who published it; may be empty
 */
public record EmissionFactor(
    String name, double value, FactorUnit unit, double plusMinusPercent, String source) {
  private static final Texts TEXTS = Texts.beside(EmissionFactor.class);

  public EmissionFactor {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw TEXTS.problem("STAT-072", name, value);
    }
    Uncertain.checkPercent(name, plusMinusPercent);
  }

  /** The same with an uncertainty, as half the width of its 95 % interval in percent. */
  public EmissionFactor plusMinus(double percent) {
    return new EmissionFactor(name, value, unit, percent, source);
  }

  /** The same with its source. */
  public EmissionFactor source(String publisher) {
    return new EmissionFactor(name, value, unit, plusMinusPercent, publisher);
  }
}
