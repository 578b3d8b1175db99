package org.ishizue.analysis;

import java.util.List;
import org.ishizue.analysis.emission.EmissionAccount;
import org.ishizue.analysis.emission.EmissionFactor;
import org.ishizue.analysis.emission.FactorUnit;

/**
 * What a project emits, and how sure that is:
 *
 * <pre>{@code
 * var cement = Emission.factor("セメント", 0.78, "t-CO2/t").plusMinus(10);
 * var account = Emission.account("擁壁").add("基礎", 120, "t", 5, cement);
 * account.simulate(10_000, 42)
 * account.tornado()
 * }</pre>
 *
 * <p>A factor in t-C is turned into CO₂ by 44/12, because its unit says so.
 */
public final class Emission {
  private Emission() {}

  /** An account without lines. */
  public static EmissionAccount account(String name) {
    return new EmissionAccount(name, List.of());
  }

  /**
   * A factor.
   *
   * @param unit a mass of CO₂ (or of carbon, {@code t-C}) for an amount: {@code t-CO2/t}, {@code kg-CO2/L}
   */
  public static EmissionFactor factor(String name, double value, String unit) {
    return new EmissionFactor(name, value, FactorUnit.of(unit), 0, "");
  }
}
