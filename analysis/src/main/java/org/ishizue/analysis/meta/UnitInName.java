package org.ishizue.analysis.meta;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the unit that a column's name carries: in brackets at the end, as in {@code 降水量(mm)}, or as the
 * ending of a plain name, as in {@code max_1h_mm} and {@code discharge_m3_per_s}.
 */
public final class UnitInName {
  private static final Pattern BRACKETS = Pattern.compile("^(.*?)\\s*[(\\[（［]\\s*("
      + "[A-Za-zµμΩ°℃%％㎜㎝㎞㎡㎥²³₂0-9/・.\\-]*[A-Za-zµμΩ°℃%％㎜㎝㎞㎡㎥²³][A-Za-zµμΩ°℃%％㎜㎝㎞㎡㎥²³₂0-9/・.\\-]*"
      + "|時間|分|秒|日|月|年|人|世帯|円|千円|万円|百万円|億円|兆円|台|戸|棟|件|箇所|橋|本|回|個|度"
      + ")\\s*[)\\]）］]$");

  /** Endings of names and the symbol that is printed for them, longest endings first where one ends another. */
  private static final Map<String, String> ENDINGS = Map.ofEntries(
      Map.entry("mm", "mm"),
      Map.entry("cm", "cm"),
      Map.entry("m", "m"),
      Map.entry("km", "km"),
      Map.entry("m2", "m²"),
      Map.entry("km2", "km²"),
      Map.entry("ha", "ha"),
      Map.entry("m3", "m³"),
      Map.entry("m_per_s", "m/s"),
      Map.entry("m3_per_s", "m³/s"),
      Map.entry("mm_per_h", "mm/h"),
      Map.entry("mm_per_year", "mm/年"),
      Map.entry("kg", "kg"),
      Map.entry("t", "t"),
      Map.entry("kt", "kt"),
      Map.entry("mt", "Mt"),
      Map.entry("t_co2", "t-CO₂"),
      Map.entry("kt_co2", "kt-CO₂"),
      Map.entry("mt_co2", "Mt-CO₂"),
      Map.entry("kwh", "kWh"),
      Map.entry("pct", "%"),
      Map.entry("percent", "%"),
      Map.entry("deg_c", "℃"),
      Map.entry("hpa", "hPa"));

  private UnitInName() {}

  /** The unit's symbol, or nothing if the name carries none that is known. */
  public static String of(String name) {
    Matcher brackets = BRACKETS.matcher(name);
    if (brackets.matches() && !brackets.group(1).isEmpty()) {
      return brackets.group(2).strip();
    }
    String lower = name.toLowerCase(Locale.ROOT);
    for (int start = lower.indexOf('_'); start >= 0; start = lower.indexOf('_', start + 1)) {
      String symbol = ENDINGS.get(lower.substring(start + 1));
      if (symbol != null && start > 0) {
        return symbol;
      }
    }
    return "";
  }

  /** The name without a unit in brackets: 降水量 of 降水量(mm). An ending such as {@code _mm} stays. */
  public static String without(String name) {
    Matcher brackets = BRACKETS.matcher(name);
    return brackets.matches() && !brackets.group(1).isEmpty() ? brackets.group(1) : name;
  }
}
