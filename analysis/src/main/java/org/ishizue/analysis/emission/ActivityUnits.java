package org.ishizue.analysis.emission;

import java.text.Normalizer;
import java.util.Map;
import org.ishizue.runtime.text.Texts;

/** How many of one unit of activity another is: 1,000 kg are 1 t. */
final class ActivityUnits {
  /** Unit to its kind and its size in that kind's first unit. */
  private static final Map<String, Size> SIZES = Map.ofEntries(
      Map.entry("g", new Size("mass", 1e-6)),
      Map.entry("kg", new Size("mass", 1e-3)),
      Map.entry("t", new Size("mass", 1)),
      Map.entry("kt", new Size("mass", 1e3)),
      Map.entry("mL", new Size("volume", 1e-6)),
      Map.entry("L", new Size("volume", 1e-3)),
      Map.entry("kL", new Size("volume", 1)),
      Map.entry("m3", new Size("volume", 1)),
      Map.entry("kWh", new Size("energy", 3.6e-3)),
      Map.entry("MWh", new Size("energy", 3.6)),
      Map.entry("GWh", new Size("energy", 3.6e3)),
      Map.entry("MJ", new Size("energy", 1e-3)),
      Map.entry("GJ", new Size("energy", 1)),
      Map.entry("TJ", new Size("energy", 1e3)),
      Map.entry("m", new Size("length", 1)),
      Map.entry("km", new Size("length", 1e3)),
      Map.entry("m2", new Size("area", 1)),
      Map.entry("ha", new Size("area", 1e4)),
      Map.entry("km2", new Size("area", 1e6)));

  private static final Texts TEXTS = Texts.beside(ActivityUnits.class);

  private ActivityUnits() {}

  /**
   * The factor from one unit to another.
   *
   * @throws org.ishizue.runtime.text.ProblemException STAT-071 if they do not measure the same
   */
  static double convert(String item, String from, String to) {
    String plainFrom = plain(from);
    String plainTo = plain(to);
    if (plainFrom.equals(plainTo)) {
      return 1;
    }
    Size one = SIZES.get(plainFrom);
    Size other = SIZES.get(plainTo);
    if (one == null || other == null || !one.kind.equals(other.kind)) {
      throw TEXTS.problem("STAT-071", item, from, to);
    }
    return one.size / other.size;
  }

  /** ㎥, m³ and m3 are the same; so are l, ℓ and L. */
  private static String plain(String unit) {
    String plain = Normalizer.normalize(unit, Normalizer.Form.NFKC).strip();
    return switch (plain) {
      case "l" -> "L";
      case "kl" -> "kL";
      case "ml" -> "mL";
      default -> plain;
    };
  }

  private record Size(String kind, double size) {}
}
