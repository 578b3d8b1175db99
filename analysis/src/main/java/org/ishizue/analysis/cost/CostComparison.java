package org.ishizue.analysis.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.ishizue.analysis.numeric.Root;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Explained;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.result.Grid;
import org.ishizue.analysis.unit.UnitWords;
import org.ishizue.runtime.text.Texts;

/**
 * Two plans at the same rate over the same years.
 *
 * @param first the plan to compare with
 * @param second the plan compared with it
 */
public record CostComparison(LifeCycleCost first, LifeCycleCost second) implements Explained {
  private static final double HIGHEST_RATE = 0.3;
  private static final int RATES = 600;
  private static final double CLOSE = 0.05;
  private static final Texts TEXTS = Texts.beside(CostComparison.class);

  /**
   * Compares two plans.
   *
   * @throws org.ishizue.runtime.text.ProblemException STAT-091 if years, rate or unit differ
   */
  public CostComparison {
    Plan a = first.plan();
    Plan b = second.plan();
    if (a.firstYear() != b.firstYear()
        || a.lastYear() != b.lastYear()
        || !first.discounting().equals(second.discounting())
        || !a.unit().equals(b.unit())) {
      throw TEXTS.problem("STAT-091", text(first), text(second));
    }
  }

  /** How much less the second plan costs; below 0 if it costs more. */
  public double saving() {
    return first.presentValue() - second.presentValue();
  }

  /**
   * The first year from the end of which on the second plan has cost no more than the first, discounted and
   * without residual values; empty if it never has for good.
   */
  public OptionalInt breakEvenYear() {
    double ahead = 0;
    OptionalInt year = OptionalInt.empty();
    for (int i = 0; i < first.years().size(); i++) {
      ahead += first.years().get(i).presentValue() - second.years().get(i).presentValue();
      if (ahead < 0) {
        year = OptionalInt.empty();
      } else if (year.isEmpty()) {
        year = OptionalInt.of(first.years().get(i).year());
      }
    }
    return year;
  }

  /** The rates from 0 to 30 % at which both cost the same, ascending; there may be several, or none. */
  public List<Double> breakEvenRates() {
    List<Double> rates = new ArrayList<>();
    double step = HIGHEST_RATE / RATES;
    double before = savingAt(0);
    if (before == 0) {
      rates.add(0.0);
    }
    for (int i = 1; i <= RATES; i++) {
      double after = savingAt(i * step);
      if (after == 0) {
        rates.add(i * step);
      } else if (before * after < 0) {
        rates.add(Root.between(this::savingAt, (i - 1) * step, i * step));
      }
      before = after;
    }
    return rates;
  }

  @Override
  public List<Caution> cautions() {
    List<Caution> cautions = new ArrayList<>();
    double larger = Math.max(Math.abs(first.presentValue()), Math.abs(second.presentValue()));
    if (Math.abs(saving()) < CLOSE * larger) {
      cautions.add(Caution.of(CostComparison.class, "close", 100 * Math.abs(saving()) / larger));
    }
    List<Double> rates = breakEvenRates();
    if (rates.size() > 1) {
      cautions.add(Caution.of(CostComparison.class, "severalRates", rates.size()));
    }
    Stream.concat(first.cautions().stream(), second.cautions().stream())
        .distinct()
        .forEach(cautions::add);
    return cautions;
  }

  @Override
  public Explanation explain() {
    List<List<String>> rows = List.of(row(first), row(second));
    String unit = first.plan().unit();
    String inUnit = unit.isEmpty() ? "" : " (" + UnitWords.shown(unit) + ")";
    List<Double> rates = breakEvenRates();
    String breakEven = rates.isEmpty()
        ? TEXTS.get("compare.noRate")
        : String.join(
            ", ", rates.stream().map(r -> Digits.of(100 * r, 3) + " %").toList());
    OptionalInt year = breakEvenYear();
    return Explanation.of(
            TEXTS.get("compare", first.plan().name(), second.plan().name()))
        .grid(new Grid(
            List.of(TEXTS.get("plan"), TEXTS.get("amount") + inUnit, TEXTS.get("present") + inUnit),
            rows))
        .fact(
            TEXTS.get("compare.saving", second.plan().name()),
            UnitWords.with(Digits.of(saving(), 6), unit))
        .fact(
            TEXTS.get("compare.year"),
            year.isPresent() ? String.valueOf(year.getAsInt()) : TEXTS.get("compare.never"))
        .fact(TEXTS.get("compare.rate"), breakEven)
        .fact(TEXTS.get("rate"), first.rateText())
        .assumption(TEXTS.get("assumes"))
        .cautions(cautions())
        .build();
  }

  @Override
  public String toString() {
    return explain().toString();
  }

  private double savingAt(double rate) {
    Discounting other = first.discounting().withRate(rate);
    return first.plan().evaluate(other).presentValue()
        - second.plan().evaluate(other).presentValue();
  }

  private static List<String> row(LifeCycleCost cost) {
    return List.of(
        cost.plan().name(), Digits.of(cost.undiscounted(), 6), Digits.of(cost.presentValue(), 6));
  }

  private static String text(LifeCycleCost cost) {
    return TEXTS.get(
        "compare.text",
        cost.plan().name(),
        cost.plan().firstYear(),
        cost.plan().lastYear(),
        cost.rateText(),
        cost.plan().unit());
  }
}
