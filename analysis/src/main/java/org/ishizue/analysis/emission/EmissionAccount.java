package org.ishizue.analysis.emission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Explained;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.result.Grid;
import org.ishizue.analysis.result.ResultColumns;
import org.ishizue.analysis.simulation.MonteCarlo;
import org.ishizue.analysis.simulation.SeededRandom;
import org.ishizue.analysis.simulation.Tornado;
import org.ishizue.analysis.unit.UnitWords;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Emissions of a project, a line for each activity. It never changes: adding a line makes another account.
 *
 * @param name of what
 */
public record EmissionAccount(String name, List<Activity> activities) implements Explained {
  private static final Texts TEXTS = Texts.beside(EmissionAccount.class);
  private static final ResultColumns COLUMNS = new ResultColumns(TEXTS);

  public EmissionAccount {
    activities = List.copyOf(activities);
  }

  /** A line whose amount is certain. */
  public EmissionAccount add(String item, double amount, String unit, EmissionFactor factor) {
    return add(item, amount, unit, 0, factor);
  }

  /**
   * A line.
   *
   * @param unit of the amount; converted to the factor's if both measure the same (kg and t)
   * @param plusMinusPercent half the width of the amount's 95 % interval, in percent
   * @throws org.ishizue.runtime.text.ProblemException STAT-071 if the units do not go together, STAT-074 if
   *     the amount is not a number, STAT-075 if another factor has the same name
   */
  public EmissionAccount add(
      String item, double amount, String unit, double plusMinusPercent, EmissionFactor factor) {
    if (!Double.isFinite(amount)) {
      throw TEXTS.problem("STAT-074", item, amount);
    }
    Uncertain.checkPercent(item, plusMinusPercent);
    for (Activity known : activities) {
      if (known.factor().name().equals(factor.name()) && !known.factor().equals(factor)) {
        throw TEXTS.problem("STAT-075", factor.name());
      }
    }
    double toFactorUnit = ActivityUnits.convert(item, unit, factor.unit().activityUnit());
    List<Activity> all = new ArrayList<>(activities);
    all.add(new Activity(item, amount, unit, plusMinusPercent, factor, toFactorUnit));
    return new EmissionAccount(name, all);
  }

  /** The sum in t-CO₂. */
  public double totalTonnesCo2() {
    return activities.stream().mapToDouble(Activity::tonnesCo2).sum();
  }

  /** The sum as carbon, in t-C: 12/44 of the CO₂. */
  public double totalTonnesCarbon() {
    return totalTonnesCo2() / FactorUnit.CO2_OF_CARBON;
  }

  /**
   * The distribution of the sum when amounts and factors vary within their uncertainties, independently but
   * for factors of the same name.
   */
  public MonteCarlo simulate(int runs, long seed) {
    requireLines();
    return MonteCarlo.run(runs, seed, this::draw).named(name, "t-CO₂");
  }

  /**
   * Half the width of the sum's 95 % interval by propagation of error (IPCC 2006, volume 1, 3.2.3.1): a check
   * on the simulation, good for small uncertainties. Deviations add as squares, but within a factor that
   * several lines share they add as they are.
   */
  public double propagatedHalfWidth() {
    double variance = 0;
    Map<String, Double> byFactor = new LinkedHashMap<>();
    for (Activity line : activities) {
      double ofAmount = line.tonnesCo2() * Uncertain.variation(line.plusMinusPercent());
      double ofFactor = Uncertain.variation(line.factor().plusMinusPercent());
      variance += ofAmount * ofAmount * (1 + ofFactor * ofFactor);
      byFactor.merge(line.factor().name(), line.tonnesCo2() * ofFactor, Double::sum);
    }
    for (double deviation : byFactor.values()) {
      variance += deviation * deviation;
    }
    return 1.959963984540054 * Math.sqrt(variance);
  }

  /** How far the sum moves with each uncertain amount and factor alone, over its 95 % interval. */
  public Tornado tornado() {
    requireLines();
    double total = totalTonnesCo2();
    Map<String, EmissionFactor> factors = new LinkedHashMap<>();
    List<Tornado.Bar> bars = new ArrayList<>();
    for (Activity line : activities) {
      factors.put(line.factor().name(), line.factor());
      if (line.plusMinusPercent() > 0) {
        bars.add(bar(
            TEXTS.get("tornado.amount", line.item(), Digits.of(line.plusMinusPercent())),
            total,
            line.tonnesCo2(),
            line.plusMinusPercent()));
      }
    }
    for (EmissionFactor factor : factors.values()) {
      if (factor.plusMinusPercent() > 0) {
        double share = activities.stream()
            .filter(line -> line.factor().equals(factor))
            .mapToDouble(Activity::tonnesCo2)
            .sum();
        bars.add(bar(
            TEXTS.get("tornado.factor", factor.name(), Digits.of(factor.plusMinusPercent())),
            total,
            share,
            factor.plusMinusPercent()));
      }
    }
    return new Tornado(name, "t-CO₂", total, bars);
  }

  /** Item, amount, unit, factor, factor_unit, emission_t_co2 and share, a row a line. */
  public Table table() {
    double total = totalTonnesCo2();
    return Table.create(
        name,
        texts("item", Activity::item),
        numbers("amount", "", Activity::amount),
        texts("unit", Activity::unit),
        numbers("factor", "", line -> line.factor().value()),
        texts("factor_unit", line -> line.factor().unit().symbol()),
        numbers("emission_t_co2", "t-CO₂", Activity::tonnesCo2),
        numbers("share", "", line -> line.tonnesCo2() / total));
  }

  @Override
  public List<Caution> cautions() {
    List<Caution> cautions = new ArrayList<>();
    boolean uncertain = activities.stream()
        .anyMatch(l -> l.plusMinusPercent() > 0 || l.factor().plusMinusPercent() > 0);
    if (!uncertain) {
      cautions.add(Caution.of(EmissionAccount.class, "certain"));
    }
    boolean several =
        activities.stream().anyMatch(l -> l.factor().unit().gas() == FactorUnit.Gas.CO2_EQUIVALENT);
    boolean single =
        activities.stream().anyMatch(l -> l.factor().unit().gas() != FactorUnit.Gas.CO2_EQUIVALENT);
    if (several && single) {
      cautions.add(Caution.of(EmissionAccount.class, "mixedGases"));
    }
    if (activities.stream().anyMatch(l -> l.factor().unit().gas() == FactorUnit.Gas.CARBON)) {
      cautions.add(Caution.of(EmissionAccount.class, "carbon"));
    }
    return cautions;
  }

  @Override
  public Explanation explain() {
    double total = totalTonnesCo2();
    List<List<String>> rows = new ArrayList<>();
    for (Activity line : activities) {
      rows.add(List.of(
          line.item(),
          UnitWords.with(Digits.of(line.amount()), line.unit()),
          UnitWords.with(Digits.of(line.factor().value()), line.factor().unit().symbol()),
          Digits.of(line.tonnesCo2()),
          Digits.of(100 * line.tonnesCo2() / total, 3) + " %"));
    }
    rows.add(List.of(TEXTS.get("total"), "", "", Digits.of(total), "100 %"));
    return Explanation.of(TEXTS.get("account") + ": " + name)
        .grid(new Grid(
            List.of(
                TEXTS.get("item"),
                TEXTS.get("amount"),
                TEXTS.get("factor"),
                TEXTS.get("emission"),
                TEXTS.get("share")),
            rows))
        .fact(TEXTS.get("asCarbon"), Digits.of(totalTonnesCarbon()) + " t-C")
        .fact(TEXTS.get("propagated"), "± " + Digits.of(propagatedHalfWidth(), 3) + " t-CO₂")
        .method(TEXTS.get("method"))
        .assumption(TEXTS.get("assumes"))
        .cautions(cautions())
        .build();
  }

  @Override
  public String toString() {
    return explain().toString();
  }

  private StringColumn texts(String column, Function<Activity, String> text) {
    return COLUMNS.titled(
        StringColumn.create(column, activities.stream().map(text).toList()));
  }

  private DoubleColumn numbers(String column, String unit, ToDoubleFunction<Activity> number) {
    return COLUMNS.quantities(
        column, unit, activities.stream().mapToDouble(number).toArray());
  }

  private double draw(SeededRandom random) {
    Map<String, Double> factors = new LinkedHashMap<>();
    double sum = 0;
    for (Activity line : activities) {
      double factor = factors.computeIfAbsent(
          line.factor().name(), f -> Uncertain.draw(line.factor().plusMinusPercent(), random));
      sum += line.tonnesCo2() * factor * Uncertain.draw(line.plusMinusPercent(), random);
    }
    return sum;
  }

  private void requireLines() {
    if (activities.isEmpty()) {
      throw TEXTS.problem("STAT-076", name);
    }
  }

  private static Tornado.Bar bar(String input, double total, double part, double percent) {
    return new Tornado.Bar(
        input,
        total + part * (Uncertain.low(percent) - 1),
        total + part * (Uncertain.high(percent) - 1));
  }
}
