package org.ishizue.analysis.emission;

/**
 * A line of an account.
 *
 * @param item what was used or done
 * @param amount how much, in the unit; below 0 for what is taken out
 * @param plusMinusPercent half the width of the amount's 95 % interval, in percent
 * @param toFactorUnit what the amount is multiplied by to come to the factor's unit
 */
public record Activity(
    String item,
    double amount,
    String unit,
    double plusMinusPercent,
    EmissionFactor factor,
    double toFactorUnit) {
  /** The line's emission in t-CO₂. */
  public double tonnesCo2() {
    return amount * toFactorUnit * factor.value() * factor.unit().tonnesCo2();
  }
}
