package org.ishizue.analysis.unit;

import java.text.Normalizer;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads units: names, powers ({@code km2}, {@code m^3}, {@code s-1}), products ({@code kN·m}), ratios
 * ({@code mm/h}, {@code kg per m2}), Japanese numbers before a name ({@code 百万円}, {@code 千t-CO2}), brackets
 * around the whole.
 */
final class UnitParser {
  private static final Pattern BRACKETS = Pattern.compile("[(\\[〔【{<](.*)[)\\]〕】}>]");
  private static final Pattern POWER = Pattern.compile("(.*?[^\\d^-])\\^?(-?[1-9])");
  private static final Pattern NUMBER = Pattern.compile("(十万|百万|千万|十億|百億|千億|千|万|億|兆)(.+)");
  private static final Map<String, String> NUMBERS = Map.of(
      "千", "1000",
      "万", "10000",
      "十万", "100000",
      "百万", "1000000",
      "千万", "10000000",
      "億", "100000000",
      "十億", "1000000000",
      "百億", "10000000000",
      "千億", "100000000000",
      "兆", "1000000000000");
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private UnitParser() {}

  static Optional<Unit> parse(String text) {
    String name = normalised(text);
    return name.isEmpty() ? Optional.of(Unit.NONE) : Optional.ofNullable(ratio(name));
  }

  /** Full-width letters, ㎥, ², ₂ and the like as plain ones; without brackets around it. */
  static String normalised(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[‐‑‒–—―−ー](?=(CO|C\\b))", "-")
        .replace('µ', 'μ')
        .strip();
    Matcher brackets = BRACKETS.matcher(plain);
    return brackets.matches() ? brackets.group(1).strip() : plain;
  }

  /** With powers raised and CO₂ as one writes it. */
  static String printed(String name) {
    return name.replace("CO2", "CO₂");
  }

  static Unit known(String name) {
    return Objects.requireNonNull(UnitNames.get(name), name);
  }

  private static @Nullable Unit ratio(String name) {
    Unit whole = UnitNames.get(name);
    if (whole != null) {
      return whole;
    }
    String[] parts = name.split("\\s*/\\s*|\\s+per\\s+", -1);
    Unit unit = product(parts[0].equals("1") ? "" : parts[0]);
    for (int i = 1; i < parts.length && unit != null; i++) {
      Unit below = parts[i].isEmpty() ? null : product(normalised(parts[i]));
      unit = below == null ? null : over(unit, below);
    }
    return unit;
  }

  private static @Nullable Unit product(String name) {
    if (name.isEmpty()) {
      return Unit.NONE;
    }
    Unit unit = power(name);
    if (unit != null) {
      return unit;
    }
    String[] parts = name.split("\\s*[·・*×⋅]\\s*|\\s+", -1);
    if (parts.length < 2) {
      return null;
    }
    unit = Unit.NONE;
    for (String part : parts) {
      Unit factor = power(part);
      if (factor == null) {
        return null;
      }
      unit = unit.times(factor);
    }
    return unit;
  }

  /** A ratio as it is written: mm/mm stays what it is called, though it is no more than a number. */
  private static Unit over(Unit above, Unit below) {
    Unit ratio = above.dividedBy(below);
    return ratio.symbol().isEmpty() && !above.symbol().isEmpty()
        ? ratio.named(above.symbol() + "/" + below.symbol())
        : ratio;
  }

  private static @Nullable Unit power(String name) {
    Unit unit = UnitNames.get(name);
    if (unit != null) {
      return unit;
    }
    Matcher number = NUMBER.matcher(name);
    if (number.matches()) {
      Unit counted = power(number.group(2));
      String times = Objects.requireNonNull(NUMBERS.get(number.group(1)));
      return counted == null
          ? null
          : counted.scaled(Ratio.of(times), number.group(1) + counted.symbol());
    }
    Matcher power = POWER.matcher(name);
    if (power.matches()) {
      Unit base = UnitNames.get(power.group(1));
      int exponent = Integer.parseInt(power.group(2));
      return base == null ? null : base.power(exponent, base.symbol() + raised(exponent));
    }
    return null;
  }

  private static String raised(int exponent) {
    String digit = String.valueOf(SUPERSCRIPTS.charAt(Math.abs(exponent)));
    return exponent < 0 ? "⁻" + digit : digit;
  }
}
