package org.ishizue.datasets.frictionless;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.ishizue.analysis.unit.Unit;

/**
 * The unit symbols that a schema may use: known ones, quotients of them such as {@code t-CO₂/t}, and whatever
 * can be converted, written as it is printed.
 */
public final class UnitSymbol {
  private static final Set<String> KNOWN = Set.of(
      "mm", "cm", "m", "km", "m²", "km²", "ha", "m³", "L", "g", "kg", "t", "kt", "Mt", "t-CO₂",
      "kg-CO₂", "kt-CO₂", "Mt-CO₂", "t-C", "J", "MJ", "GJ", "kWh", "W", "N", "kN", "Pa", "hPa",
      "MPa", "㎡", "％", "℃", "K", "°", "%", "‰", "s", "min", "h", "d", "日", "時間", "月", "年", "年度",
      "人", "世帯", "橋", "本", "基", "回", "件", "箇所", "施設", "台", "ドル", "千ドル", "円", "千円", "万円", "百万円",
      "億円", "兆円", "0.1mm", "MJ/m²");

  private UnitSymbol() {}

  /** How a schema may write a unit that people write in some way; nothing if it is not known. */
  public static Optional<String> of(String unit) {
    return unit.isEmpty() || isKnown(unit) ? Optional.of(unit) : Unit.find(unit).map(Unit::symbol);
  }

  /** Whether a schema may have this unit, written like this. */
  static boolean isKnown(String unit) {
    return KNOWN.contains(unit)
        || Arrays.stream(unit.split("/", -1)).allMatch(KNOWN::contains)
        || Unit.find(unit).filter(known -> known.symbol().equals(unit)).isPresent();
  }
}
