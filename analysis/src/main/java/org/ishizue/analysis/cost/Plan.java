package org.ishizue.analysis.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ishizue.analysis.extremes.AnnualExceedance;
import org.ishizue.runtime.text.Texts;

/**
 * What a plan costs in which year. Each method returns another plan; the plan itself never changes, so that
 * scenarios can branch from a common part.
 */
public final class Plan {
  private static final Texts TEXTS = Texts.beside(Plan.class);

  private final String name;
  private final int firstYear;
  private final int lastYear;
  private final String unit;
  private final List<PriceBasis> basis; // none until it is said
  private final List<Payment> payments;
  private final OptionalDouble residual;

  private Plan(
      String name,
      int firstYear,
      int lastYear,
      String unit,
      List<PriceBasis> basis,
      List<Payment> payments,
      OptionalDouble residual) {
    this.name = name;
    this.firstYear = firstYear;
    this.lastYear = lastYear;
    this.unit = unit;
    this.basis = basis;
    this.payments = payments;
    this.residual = residual;
  }

  /**
   * A plan without payments, over years of which both ends count.
   *
   * @throws org.ishizue.runtime.text.ProblemException STAT-060 if the last lies before the first
   */
  public static Plan of(String name, int firstYear, int lastYear) {
    if (lastYear < firstYear) {
      throw TEXTS.problem("STAT-060", firstYear, lastYear);
    }
    return new Plan(name, firstYear, lastYear, "", List.of(), List.of(), OptionalDouble.empty());
  }

  /** The amounts are in prices of one year, without inflation. */
  public Plan realPrices() {
    return new Plan(name, firstYear, lastYear, unit, List.of(PriceBasis.REAL), payments, residual);
  }

  /** The amounts are as they will be paid, inflation included. */
  public Plan nominalPrices() {
    return new Plan(
        name, firstYear, lastYear, unit, List.of(PriceBasis.NOMINAL), payments, residual);
  }

  /** The unit of money: 円, 百万円. */
  public Plan unit(String symbol) {
    return new Plan(name, firstYear, lastYear, symbol, basis, payments, residual);
  }

  /** A payment in one year. */
  public Plan once(String item, int year, double amount) {
    return with(Stream.of(new Payment(item, year, amount)));
  }

  /** The same payment in each year. */
  public Plan yearly(String item, double amount) {
    return every(item, firstYear, 1, amount);
  }

  /** The same payment from a year on, every so many years, until the last. */
  public Plan every(String item, int fromYear, int interval, double amount) {
    if (interval < 1) {
      throw TEXTS.problem("STAT-061", item, interval);
    }
    return with(IntStream.iterate(fromYear, year -> year <= lastYear, year -> year + interval)
        .mapToObj(year -> new Payment(item, year, amount)));
  }

  /** The damage to be expected each year: its probability times its cost. */
  public Plan risk(String item, AnnualExceedance exceedance, double damage) {
    return yearly(item, exceedance.probability() * damage);
  }

  /** What the structures are worth at the end of the last year; 0 says that they are worth nothing. */
  public Plan residual(double value) {
    return new Plan(name, firstYear, lastYear, unit, basis, payments, OptionalDouble.of(value));
  }

  /**
   * Residual value by straight-line depreciation of something built in a year.
   *
   * @param lifeYears how long it lasts
   */
  public Plan residualOf(double cost, int builtIn, int lifeYears) {
    double age = lastYear + 1.0 - builtIn;
    return residual(cost * Math.max(0, 1 - age / lifeYears));
  }

  /**
   * The present value of all payments less that of the residual value.
   *
   * @throws org.ishizue.runtime.text.ProblemException STAT-062 if amounts and rate are not both real or both
   *     nominal, STAT-067 if there are no payments
   */
  public LifeCycleCost evaluate(Discounting discounting) {
    if (payments.isEmpty()) {
      throw TEXTS.problem("STAT-067", name);
    }
    if (basis.isEmpty() || basis.get(0) != discounting.rate().basis()) {
      String amounts = basis.isEmpty() ? TEXTS.get("basis.unsaid") : text(basis.get(0));
      throw TEXTS.problem("STAT-062", name, amounts, text(discounting.rate().basis()));
    }
    return LifeCycleCost.of(this, discounting);
  }

  public String name() {
    return name;
  }

  public String unit() {
    return unit;
  }

  public int firstYear() {
    return firstYear;
  }

  public int lastYear() {
    return lastYear;
  }

  public List<Payment> payments() {
    return payments;
  }

  /** The residual value, if one was stated. */
  public OptionalDouble residualValue() {
    return residual;
  }

  /** The items, in the order in which they came. */
  public List<String> items() {
    return payments.stream().map(Payment::item).distinct().toList();
  }

  /** The same plan with all payments of an item multiplied. */
  Plan withItemTimes(String item, double factor) {
    return new Plan(
        name,
        firstYear,
        lastYear,
        unit,
        basis,
        payments.stream().map(p -> p.item().equals(item) ? p.times(factor) : p).toList(),
        residual);
  }

  static String text(PriceBasis basis) {
    return TEXTS.get("basis." + basis);
  }

  private Plan with(Stream<Payment> added) {
    List<Payment> all = new ArrayList<>(payments);
    added.forEach(payment -> all.add(checked(payment)));
    return new Plan(name, firstYear, lastYear, unit, basis, List.copyOf(all), residual);
  }

  private Payment checked(Payment payment) {
    if (payment.year() < firstYear || payment.year() > lastYear) {
      throw TEXTS.problem("STAT-068", payment.item(), payment.year(), firstYear, lastYear);
    }
    if (!Double.isFinite(payment.amount())) {
      throw TEXTS.problem("STAT-069", payment.item(), payment.amount());
    }
    return payment;
  }
}
