package org.ishizue.analysis.deterioration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.ishizue.analysis.figure.Curve;
import org.ishizue.analysis.figure.Range;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Explained;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.result.Grid;
import org.ishizue.analysis.result.Interval;
import org.ishizue.analysis.result.ResultColumns;
import org.ishizue.analysis.sample.Confidence;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * The share still standing, by time, without assuming a distribution (Kaplan and Meier 1958, Journal of the
 * American Statistical Association 53, 457-481), with Greenwood's standard error (1926) and intervals on the
 * logarithm of the share.
 *
 * <p>As a {@link Curve} it is the staircase of the shares: {@code Chart.scatter(km.table(), "time", "survival").trend(km)}.
 *
 * @param steps one a time at which something ended or was last seen
 */
public record KaplanMeier(Lifetimes lifetimes, List<Step> steps, double level)
    implements Explained, Curve {
  private static final int SHOWN = 20;
  private static final int FEW_AT_RISK = 5;
  private static final double ROUNDING = 1e-12;
  private static final Texts TEXTS = Texts.beside(KaplanMeier.class);
  private static final ResultColumns COLUMNS = new ResultColumns(TEXTS);

  public KaplanMeier {
    steps = List.copyOf(steps);
  }

  /**
   * One time.
   *
   * @param atRisk still under observation just before it
   * @param events that ended at it
   * @param censored last seen at it
   * @param survival the share that outlives it
   * @param standardError of the share; NaN once it is 0
   * @param interval of the share, its upper end at most 1
   */
  public record Step(
      double time,
      int atRisk,
      int events,
      int censored,
      double survival,
      double standardError,
      Interval interval) {}

  /** Estimates the survival of lifetimes. */
  public static KaplanMeier of(Lifetimes lifetimes, double level) {
    double reach = Confidence.normalQuantile(level);
    if (lifetimes.lives().isEmpty()) {
      throw TEXTS.problem("STAT-056", 1, 0, 0);
    }
    List<Step> steps = new ArrayList<>();
    List<Lifetimes.Life> lives = lifetimes.lives();
    double survival = 1;
    double greenwood = 0;
    for (int i = 0; i < lives.size(); ) {
      double time = lives.get(i).time();
      int atRisk = lives.size() - i;
      int events = 0;
      int censored = 0;
      for (; i < lives.size() && lives.get(i).time() == time; i++) {
        events += lives.get(i).ended() ? 1 : 0;
        censored += lives.get(i).ended() ? 0 : 1;
      }
      survival *= 1 - (double) events / atRisk;
      greenwood += events / ((double) atRisk * (atRisk - events));
      double relative = Math.sqrt(greenwood);
      boolean none = survival == 0;
      steps.add(new Step(
          time,
          atRisk,
          events,
          censored,
          survival,
          none ? Double.NaN : survival * relative,
          none
              ? new Interval(Double.NaN, Double.NaN, level)
              : new Interval(
                  survival * Math.exp(-reach * relative),
                  Math.min(1, survival * Math.exp(reach * relative)),
                  level)));
    }
    return new KaplanMeier(lifetimes, steps, level);
  }

  /** The share that outlives a time; NaN beyond the last one seen, unless nothing is left. */
  public double survival(double time) {
    double share = 1;
    for (Step step : steps) {
      if (step.time() > time) {
        return share;
      }
      share = step.survival();
    }
    Step last = steps.get(steps.size() - 1);
    return time > last.time() && share > 0 ? Double.NaN : share;
  }

  /** The first time by which half have ended; NaN if more than half still stand at the end. */
  public double median() {
    return firstAt(Step::survival);
  }

  /** Where the ends of the intervals pass one half (Brookmeyer and Crowley 1982); NaN for an open end. */
  public Interval medianInterval() {
    return new Interval(
        firstAt(step -> step.interval().lower()),
        firstAt(step -> step.interval().upper()),
        level);
  }

  /** Time, at_risk, events, censored, survival, standard_error, lower and upper, a row a step. */
  public Table table() {
    return Table.create(
        lifetimes.name(),
        column("time", Step::time),
        column("at_risk", Step::atRisk),
        column("events", Step::events),
        column("censored", Step::censored),
        column("survival", Step::survival),
        column("standard_error", Step::standardError),
        column("lower", step -> step.interval().lower()),
        column("upper", step -> step.interval().upper()));
  }

  @Override
  public String curveName() {
    return TEXTS.get("km.curve", lifetimes.lives().size(), lifetimes.events());
  }

  @Override
  public double curveAt(double x) {
    return survival(x);
  }

  /** The interval of the last step before. */
  @Override
  public Optional<Range> bandAt(double x) {
    return steps.stream()
        .filter(step -> step.time() <= x)
        .reduce((earlier, later) -> later)
        .map(Step::interval)
        .filter(interval -> Double.isFinite(interval.lower()))
        .map(interval -> new Range(interval.lower(), interval.upper()));
  }

  @Override
  public double[] jumps() {
    return steps.stream().mapToDouble(Step::time).toArray();
  }

  @Override
  public Range curveReach(Range data) {
    return data.with(0);
  }

  @Override
  public List<String> curveNotes(Range reach) {
    List<String> notes = new ArrayList<>();
    notes.add(TEXTS.get("km.band", Digits.of(level * 100)));
    cautions().forEach(caution -> notes.add(caution.note()));
    return notes;
  }

  @Override
  public List<Caution> cautions() {
    List<Caution> cautions = new ArrayList<>();
    if (Double.isNaN(median())) {
      Step last = steps.get(steps.size() - 1);
      cautions.add(Caution.of(KaplanMeier.class, "noMedian", 100 * last.survival()));
    }
    steps.stream()
        .filter(step -> step.events() > 0 && step.atRisk() < FEW_AT_RISK)
        .findFirst()
        .ifPresent(step ->
            cautions.add(Caution.of(KaplanMeier.class, "fewAtRisk", step.time(), FEW_AT_RISK)));
    return cautions;
  }

  @Override
  public Explanation explain() {
    List<List<String>> rows = steps.stream()
        .filter(step -> step.events() > 0)
        .limit(SHOWN)
        .map(step -> List.of(
            Digits.of(step.time()),
            String.valueOf(step.atRisk()),
            String.valueOf(step.events()),
            Digits.of(step.survival(), 3),
            step.interval().toString()))
        .toList();
    String title = WeibullLife.titled(lifetimes, TEXTS.get("km"));
    Explanation.Builder text = Explanation.of(title);
    if (Double.isNaN(median())) {
      text.estimate(TEXTS.get("weibull.median"), "—");
    } else {
      text.estimate(
          TEXTS.get("weibull.median"), WeibullLife.withUnit(lifetimes, median()), medianInterval());
    }
    List<String> headings = List.of(
        TEXTS.get("km.time"),
        TEXTS.get("km.atRisk"),
        TEXTS.get("ended"),
        TEXTS.get("km.survival"),
        TEXTS.get("stay.interval"));
    long ends = steps.stream().filter(step -> step.events() > 0).count();
    if (ends > SHOWN) {
      text.fact(TEXTS.get("km.more"), String.valueOf(ends - SHOWN));
    }
    return text.grid(new Grid(headings, rows))
        .method(TEXTS.get("km.method"))
        .count(lifetimes.lives().size())
        .fact(TEXTS.get("ended"), String.valueOf(lifetimes.events()))
        .assumption(TEXTS.get("assumes.censoring"))
        .cautions(cautions())
        .build();
  }

  @Override
  public String toString() {
    return explain().toString();
  }

  private double firstAt(ToDoubleFunction<Step> share) {
    return steps.stream()
        .filter(step -> share.applyAsDouble(step) <= 0.5 + ROUNDING)
        .mapToDouble(Step::time)
        .findFirst()
        .orElse(Double.NaN);
  }

  private DoubleColumn column(String name, ToDoubleFunction<Step> value) {
    String unit = name.equals("time") ? lifetimes.unit() : "";
    return COLUMNS.quantities(name, unit, steps.stream().mapToDouble(value).toArray());
  }
}
