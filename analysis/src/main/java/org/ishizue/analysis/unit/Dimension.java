package org.ishizue.analysis.unit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a unit measures: powers of base kinds, such as m³·s⁻¹. Beside those of physics there are kinds that
 * must not be mixed up with them: the mass of CO₂ and that of carbon, yen, persons, vehicles.
 *
 * @param powers the exponent of each base kind, never 0
 */
record Dimension(Map<String, Integer> powers) {
  static final Dimension NONE = new Dimension(Map.of());

  Dimension {
    powers = Collections.unmodifiableMap(new TreeMap<>(powers));
  }

  static Dimension of(String kind) {
    return new Dimension(Map.of(kind, 1));
  }

  Dimension times(Dimension other) {
    Map<String, Integer> product = new TreeMap<>(powers);
    other.powers.forEach((kind, power) -> product.merge(kind, power, (a, b) -> a + b));
    product.values().removeIf(power -> power == 0);
    return new Dimension(product);
  }

  Dimension power(int exponent) {
    Map<String, Integer> powered = new TreeMap<>();
    powers.forEach((kind, power) -> powered.put(kind, power * exponent));
    powered.values().removeIf(power -> power == 0);
    return new Dimension(powered);
  }
}
