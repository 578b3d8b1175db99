package org.ishizue.analysis.cost;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Explained;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.result.Grid;
import org.ishizue.analysis.result.ResultColumns;
import org.ishizue.analysis.simulation.Tornado;
import org.ishizue.analysis.unit.UnitWords;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * The present value of a plan, in the first year.
 *
 * @param years one a year of the plan, in order
 * @param residualPresentValue what the residual value takes off; 0 if none was stated
 * @param presentValue the sum of the years' present values less the residual's
 */
public record LifeCycleCost(
    Plan plan,
    Discounting discounting,
    List<Year> years,
    double residualPresentValue,
    double presentValue)
    implements Explained {
  private static final double RATE_STEP = 0.01;
  private static final Texts TEXTS = Texts.beside(LifeCycleCost.class);
  private static final ResultColumns COLUMNS = new ResultColumns(TEXTS);

  public LifeCycleCost {
    years = List.copyOf(years);
  }

  /**
   * One year.
   *
   * @param amount paid in it
   * @param factor of discount
   * @param presentValue amount x factor
   */
  public record Year(int year, double amount, double factor, double presentValue) {}

  static LifeCycleCost of(Plan plan, Discounting discounting) {
    List<Year> years = IntStream.rangeClosed(plan.firstYear(), plan.lastYear())
        .mapToObj(year -> {
          double amount = plan.payments().stream()
              .filter(p -> p.year() == year)
              .mapToDouble(Payment::amount)
              .sum();
          double factor = discounting.factor(year - plan.firstYear());
          return new Year(year, amount, factor, amount * factor);
        })
        .toList();
    // the end of the last year, whichever way the first one counts
    int horizon = plan.lastYear() - plan.firstYear() + 1;
    double residual =
        plan.residualValue().orElse(0) * Math.pow(1 + discounting.rate().rate(), -(double) horizon);
    double total = years.stream().mapToDouble(Year::presentValue).sum() - residual;
    return new LifeCycleCost(plan, discounting, years, residual, total);
  }

  /** The sum of all payments without discount and without residual value. */
  public double undiscounted() {
    return years.stream().mapToDouble(Year::amount).sum();
  }

  /** The same payment in each year that has the same present value. */
  public double annualEquivalent() {
    return presentValue / years.stream().mapToDouble(Year::factor).sum();
  }

  /** Year, amount, factor, present_value and cumulative, a row a year; without the residual value. */
  public Table table() {
    double[] present = years.stream().mapToDouble(Year::presentValue).toArray();
    double[] cumulative = present.clone();
    Arrays.parallelPrefix(cumulative, Double::sum);
    return Table.create(
        plan.name(),
        COLUMNS.titled(
            IntColumn.create("year", years.stream().mapToInt(Year::year).toArray())),
        money("amount", years.stream().mapToDouble(Year::amount).toArray()),
        COLUMNS.numbers("factor", years.stream().mapToDouble(Year::factor).toArray()),
        money("present_value", present),
        money("cumulative", cumulative));
  }

  /** The present value at other rates of the same kind: rate and present_value, a row a rate. */
  public Table atRates(double... rates) {
    double[] values = Arrays.stream(rates)
        .map(rate -> plan.evaluate(discounting.withRate(rate)).presentValue())
        .toArray();
    return Table.create(
        plan.name(), COLUMNS.numbers("rate", rates), money("present_value", values));
  }

  /**
   * How the present value moves with each item by a share, and with the rate by one point.
   *
   * @param share 0.2 for ± 20 %
   */
  public Tornado sensitivity(double share) {
    if (!(share > 0 && share < 1)) {
      throw TEXTS.problem("STAT-090", share);
    }
    List<Tornado.Bar> bars = new ArrayList<>();
    for (String item : plan.items()) {
      bars.add(new Tornado.Bar(
          TEXTS.get("sensitivity.item", item, Digits.of(100 * share)),
          plan.withItemTimes(item, 1 - share).evaluate(discounting).presentValue(),
          plan.withItemTimes(item, 1 + share).evaluate(discounting).presentValue()));
    }
    double rate = discounting.rate().rate();
    bars.add(new Tornado.Bar(
        TEXTS.get("sensitivity.rate", Digits.of(100 * rate)),
        plan.evaluate(discounting.withRate(rate - RATE_STEP)).presentValue(),
        plan.evaluate(discounting.withRate(rate + RATE_STEP)).presentValue()));
    return new Tornado(TEXTS.get("lcc") + ", " + plan.name(), plan.unit(), presentValue, bars);
  }

  @Override
  public List<Caution> cautions() {
    return plan.residualValue().isEmpty()
        ? List.of(Caution.of(LifeCycleCost.class, "noResidual", plan.name(), plan.lastYear()))
        : List.of();
  }

  @Override
  public Explanation explain() {
    List<List<String>> rows = new ArrayList<>();
    for (String item : plan.items()) {
      List<Payment> payments =
          plan.payments().stream().filter(p -> p.item().equals(item)).toList();
      double amount = payments.stream().mapToDouble(Payment::amount).sum();
      double present = payments.stream()
          .mapToDouble(p -> p.amount() * discounting.factor(p.year() - plan.firstYear()))
          .sum();
      rows.add(List.of(item, Digits.of(amount, 6), Digits.of(present, 6)));
    }
    plan.residualValue()
        .ifPresent(value -> rows.add(List.of(
            TEXTS.get("residual"), Digits.of(-value, 6), Digits.of(-residualPresentValue, 6))));
    rows.add(List.of(
        TEXTS.get("total"),
        Digits.of(undiscounted() - plan.residualValue().orElse(0), 6),
        Digits.of(presentValue, 6)));
    String unit = plan.unit().isEmpty() ? "" : " (" + UnitWords.shown(plan.unit()) + ")";
    return Explanation.of(TEXTS.get("lcc") + ": " + plan.name())
        .grid(new Grid(
            List.of(TEXTS.get("item"), TEXTS.get("amount") + unit, TEXTS.get("present") + unit),
            rows))
        .fact(TEXTS.get("years"), plan.firstYear() + "–" + plan.lastYear())
        .fact(TEXTS.get("rate"), rateText())
        .fact(
            TEXTS.get("equivalent"), UnitWords.with(Digits.of(annualEquivalent(), 6), plan.unit()))
        .assumption(TEXTS.get("assumes"))
        .cautions(cautions())
        .build();
  }

  @Override
  public String toString() {
    return explain().toString();
  }

  String rateText() {
    return TEXTS.get(
        "rate.text",
        Digits.of(100 * discounting.rate().rate()),
        Plan.text(discounting.rate().basis()),
        TEXTS.get("firstYear." + discounting.firstYear(), plan.firstYear()));
  }

  private DoubleColumn money(String name, double[] values) {
    return COLUMNS.quantities(name, plan.unit(), values);
  }
}
