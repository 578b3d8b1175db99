package org.ishizue.analysis.unit;

import java.util.Optional;
import org.ishizue.runtime.text.NearNames;
import org.ishizue.runtime.text.Texts;

/**
 * A unit of measurement, read from what people write: {@code mm}, {@code [m3/s]}, {@code ｋｔ－ＣＯ２}, {@code
 * 百万円}. Factors are exact. Mass of CO₂ ({@code t-CO2}), of carbon ({@code t-C}) and of all greenhouse gases
 * ({@code t-CO2eq}) are different things here: between carbon and CO₂ stands 44/12, which {@link #co2PerCarbon()}
 * gives to who asks for it.
 */
public final class Unit {
  private static final Texts TEXTS = Texts.beside(Unit.class);

  /** The number itself. */
  public static final Unit NONE = new Unit("", Ratio.ONE, Dimension.NONE, 0);

  private final String symbol;
  private final Ratio factor;
  private final Dimension dimension;
  private final double zero;

  /**
   * A unit.
   *
   * @param factor how many of the base unit it is
   * @param zero where its zero lies in the base unit: 273.15 for degrees Celsius
   */
  Unit(String symbol, Ratio factor, Dimension dimension, double zero) {
    this.symbol = symbol;
    this.factor = factor;
    this.dimension = dimension;
    this.zero = zero;
  }

  /**
   * The unit that a text means.
   *
   * @throws org.ishizue.runtime.text.ProblemException UNIT-001 if none is known; it names those that are near
   */
  public static Unit of(String text) {
    return find(text).orElseThrow(() -> {
      var near = NearNames.of(UnitParser.normalised(text), UnitNames.all());
      String hint = near.isEmpty() ? "" : TEXTS.get("didYouMean", String.join(", ", near));
      return TEXTS.problem("UNIT-001", text, hint);
    });
  }

  /** The unit that a text means, if it is known. */
  public static Optional<Unit> find(String text) {
    return UnitParser.parse(text);
  }

  /** Whether two texts mean the same unit: {@code m3/s} and {@code m³/s}; of unknown ones, whether they are the same text. */
  public static boolean same(String one, String other) {
    Optional<Unit> first = find(one);
    Optional<Unit> second = find(other);
    if (first.isPresent() && second.isPresent()) {
      return first.get().equals(second.get());
    }
    return UnitParser.normalised(one).equals(UnitParser.normalised(other));
  }

  /** The mass of CO₂ that the burning of a mass of carbon gives: 44/12, by their molar masses. */
  public static double co2PerCarbon() {
    return 44.0 / 12;
  }

  /** As it is printed: {@code m³/s}, {@code kt-CO₂}. */
  public String symbol() {
    return symbol;
  }

  /** Whether it measures the same thing, so that values can be converted. */
  public boolean isCompatibleWith(Unit other) {
    return dimension.equals(other.dimension);
  }

  /**
   * Converts a value into another unit.
   *
   * @throws org.ishizue.runtime.text.ProblemException UNIT-003 if that measures something else
   */
  public double convert(double value, Unit to) {
    checkCompatible(to);
    return shifted(factor.dividedBy(to.factor), value, to);
  }

  /** The same for all of some values, in place; NaN stays. */
  public void convert(double[] values, Unit to) {
    checkCompatible(to);
    Ratio ratio = factor.dividedBy(to.factor);
    double times = ratio.numerator().doubleValue();
    double by = ratio.denominator().doubleValue();
    for (int i = 0; i < values.length; i++) {
      values[i] = zero == to.zero ? values[i] * times / by : shifted(ratio, values[i], to);
    }
  }

  private double shifted(Ratio ratio, double value, Unit to) {
    return zero == to.zero ? ratio.times(value) : ratio.times(value) + (zero - to.zero);
  }

  private void checkCompatible(Unit to) {
    if (!isCompatibleWith(to)) {
      throw TEXTS.problem(
          "UNIT-003", symbol, to.symbol, isCarbonAndCo2(to) ? TEXTS.get("carbon") : "");
    }
  }

  /** Whether one is a mass of carbon and the other a mass of CO₂, so that 44/12 is what is missing. */
  public boolean isCarbonAndCo2(Unit other) {
    return (dimension.equals(UnitNames.CARBON) && other.dimension.equals(UnitNames.CO2))
        || (dimension.equals(UnitNames.CO2) && other.dimension.equals(UnitNames.CARBON));
  }

  /** The unit of a product. */
  public Unit times(Unit other) {
    if (symbol.isEmpty() || other.symbol.isEmpty()) {
      return symbol.isEmpty() ? other : this;
    }
    return new Unit(
        symbol.equals(other.symbol) && !symbol.matches(".*[/·⁰¹²³⁴-⁹].*")
            ? symbol + "²"
            : symbol + "·" + other.symbol,
        factor.times(other.factor),
        dimension.times(other.dimension),
        0);
  }

  /** The unit of a ratio; none when both are the same. */
  public Unit dividedBy(Unit other) {
    if (equals(other)) {
      return NONE;
    }
    if (other.symbol.isEmpty()) {
      return this;
    }
    String below = other.symbol.matches(".*[/·].*") ? "(" + other.symbol + ")" : other.symbol;
    return new Unit(
        (symbol.isEmpty() ? "1" : symbol) + "/" + below,
        factor.dividedBy(other.factor),
        dimension.times(other.dimension.power(-1)),
        0);
  }

  Unit power(int exponent, String newSymbol) {
    return new Unit(newSymbol, factor.power(exponent), dimension.power(exponent), 0);
  }

  Unit named(String newSymbol) {
    return new Unit(newSymbol, factor, dimension, zero);
  }

  Unit scaled(Ratio by, String newSymbol) {
    return new Unit(newSymbol, factor.times(by), dimension, zero);
  }

  /** Units are equal when they measure the same by the same amount, however they are written. */
  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Unit unit
        && factor.equals(unit.factor)
        && dimension.equals(unit.dimension)
        && zero == unit.zero;
  }

  @Override
  public int hashCode() {
    return 31 * factor.hashCode() + dimension.hashCode();
  }

  /** Its symbol. */
  @Override
  public String toString() {
    return symbol;
  }
}
