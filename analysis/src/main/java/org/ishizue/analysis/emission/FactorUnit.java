package org.ishizue.analysis.emission;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishizue.runtime.text.Texts;

/**
 * The unit of an emission factor: a mass of a gas for an amount of activity, {@code kg-CO2/L}.
 *
 * @param symbol as it was written
 * @param gas what is weighed
 * @param tonnesCo2 how many t-CO₂ one of the unit is for one of the activity: 0.001 for kg-CO2, 44/12 for t-C
 * @param activityUnit what it is for: L
 */
public record FactorUnit(String symbol, Gas gas, double tonnesCo2, String activityUnit) {
  /** Molar masses 44 of CO₂ and 12 of carbon, as Japan's accounting rules take them. */
  public static final double CO2_OF_CARBON = 44.0 / 12;

  private static final Pattern SYNTAX =
      Pattern.compile("(g|kg|t|kt|Mt)\\s*-?\\s*(CO2e|CO2eq|CO2|C)\\s*/\\s*(.+)");
  private static final Map<String, Double> TONNES =
      Map.of("g", 1e-6, "kg", 1e-3, "t", 1.0, "kt", 1e3, "Mt", 1e6);
  private static final Texts TEXTS = Texts.beside(FactorUnit.class);

  /** What a factor weighs. */
  public enum Gas {
    CO2,
    /** Carbon: 12 t of it are 44 t of CO₂. */
    CARBON,
    /** Several gases, as the CO₂ that warms as much. */
    CO2_EQUIVALENT
  }

  /**
   * Reads a unit such as {@code t-CO2/t}, {@code kg-CO₂/L}, {@code t-C/TJ}.
   *
   * @throws org.ishizue.runtime.text.ProblemException STAT-070 if it is none
   */
  public static FactorUnit of(String symbol) {
    // NFKC makes ₂ a 2
    Matcher unit =
        SYNTAX.matcher(Normalizer.normalize(symbol, Normalizer.Form.NFKC).strip());
    if (!unit.matches()) {
      throw TEXTS.problem("STAT-070", symbol);
    }
    Gas gas = switch (unit.group(2)) {
      case "C" -> Gas.CARBON;
      case "CO2" -> Gas.CO2;
      default -> Gas.CO2_EQUIVALENT;
    };
    double tonnes = TONNES.getOrDefault(unit.group(1), 1.0);
    return new FactorUnit(
        symbol,
        gas,
        gas == Gas.CARBON ? tonnes * CO2_OF_CARBON : tonnes,
        unit.group(3).strip());
  }
}
