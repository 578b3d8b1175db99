package org.ishizue.analysis.deterioration;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.WeibullDistribution;
import org.ishizue.analysis.figure.Curve;
import org.ishizue.analysis.figure.Range;
import org.ishizue.analysis.numeric.Matrices;
import org.ishizue.analysis.numeric.Root;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Explained;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.result.Interval;
import org.ishizue.analysis.sample.Confidence;
import org.ishizue.analysis.unit.UnitWords;
import org.ishizue.runtime.text.Texts;

/**
 * A Weibull distribution of lifetimes by maximum likelihood with right-censored ones (Lawless 2003,
 * Statistical Models and Methods for Lifetime Data, 5.2): S(t) = exp(-(t/scale)^shape).
 *
 * <p>As a {@link Curve} it is the share that outlives x.
 *
 * @param shape above 1 if the risk grows with age, 1 if it stays, below 1 if it falls
 * @param scale the time that 37 % outlive
 * @param shapeInterval from the information of the logarithm
 */
public record WeibullLife(
    Lifetimes lifetimes,
    double shape,
    double scale,
    Interval shapeInterval,
    Interval scaleInterval,
    double logLikelihood)
    implements Explained, Curve {
  private static final int LEAST = 2;
  private static final int FEW = 10;
  private static final double LEVEL = 0.95;
  private static final double MOST_CENSORED = 0.8;
  private static final double STEP = 1e-5;
  private static final Texts TEXTS = Texts.beside(WeibullLife.class);

  /**
   * Fits lifetimes of which at least two ended, at different times.
   *
   * @throws org.ishizue.runtime.text.ProblemException STAT-056 if fewer did
   */
  public static WeibullLife of(Lifetimes lifetimes) {
    long different = lifetimes.lives().stream()
        .filter(Lifetimes.Life::ended)
        .mapToDouble(Lifetimes.Life::time)
        .distinct()
        .count();
    if (different < LEAST) {
      throw TEXTS.problem("STAT-056", LEAST, different, lifetimes.lives().size());
    }
    WeibullEquation equation = new WeibullEquation(lifetimes);
    double shape = Math.exp(Root.beyond(
        a -> equation.shapeEquation(Math.exp(a)),
        equation.shapeEquation(1) < 0 ? 0 : lowShape(equation),
        0.25,
        1e-14));
    double scale = equation.scale(shape);
    double[] place = {Math.log(shape), Math.log(scale)};
    double[][] covariance =
        Matrices.inverse(Matrices.hessian(equation::gradient, place, new double[] {STEP, STEP}));
    return new WeibullLife(
        lifetimes,
        shape,
        scale,
        around(shape, Math.sqrt(covariance[0][0])),
        around(scale, Math.sqrt(covariance[1][1])),
        equation.logLikelihood(shape, scale));
  }

  /** The share that outlives a time. */
  public double survival(double time) {
    return distribution().survivalProbability(time);
  }

  /** The time by which a share (0 to 1) has ended. */
  public double timeUntil(double share) {
    return distribution().inverseCumulativeProbability(share);
  }

  /** The mean life. */
  public double mean() {
    return distribution().getMean();
  }

  @Override
  public String curveName() {
    return TEXTS.get("weibull.curve", Digits.of(shape, 3), Digits.of(scale, 3));
  }

  @Override
  public double curveAt(double x) {
    return survival(x);
  }

  @Override
  public Range curveReach(Range data) {
    return data.with(0);
  }

  @Override
  public List<String> curveNotes(Range reach) {
    return cautions().stream().map(Caution::note).toList();
  }

  @Override
  public List<Caution> cautions() {
    List<Caution> cautions = new ArrayList<>();
    int events = lifetimes.events();
    int all = lifetimes.lives().size();
    if (events < FEW) {
      cautions.add(Caution.of(WeibullLife.class, "fewEvents", events));
    }
    if (lifetimes.censored() > MOST_CENSORED * all) {
      cautions.add(Caution.of(WeibullLife.class, "mostlyCensored", lifetimes.censored(), all));
    }
    if (timeUntil(0.5) > lifetimes.longest()) {
      cautions.add(
          Caution.of(WeibullLife.class, "beyondRecord", timeUntil(0.5), lifetimes.longest()));
    }
    return cautions;
  }

  @Override
  public Explanation explain() {
    return Explanation.of(titled(lifetimes, TEXTS.get("weibull")))
        .estimate(TEXTS.get("weibull.shape"), Digits.of(shape), shapeInterval)
        .estimate(TEXTS.get("weibull.scale"), withUnit(lifetimes, scale), scaleInterval)
        .estimate(TEXTS.get("weibull.tenth"), withUnit(lifetimes, timeUntil(0.1)))
        .estimate(TEXTS.get("weibull.median"), withUnit(lifetimes, timeUntil(0.5)))
        .estimate(TEXTS.get("weibull.mean"), withUnit(lifetimes, mean()))
        .method(TEXTS.get("weibull.method"))
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

  static String titled(Lifetimes lifetimes, String method) {
    return lifetimes.name().isEmpty() ? method : TEXTS.get("titled", method, lifetimes.name());
  }

  static String withUnit(Lifetimes lifetimes, double value) {
    return UnitWords.with(Digits.of(value), lifetimes.unit());
  }

  /** A logarithm of the shape at which the equation is still below zero. */
  private static double lowShape(WeibullEquation equation) {
    double a = 0;
    while (equation.shapeEquation(Math.exp(a)) >= 0) {
      a -= 1;
    }
    return a;
  }

  private static Interval around(double value, double logError) {
    double reach = Math.exp(Confidence.normalQuantile(LEVEL) * logError);
    return new Interval(value / reach, value * reach, LEVEL);
  }

  private WeibullDistribution distribution() {
    return WeibullDistribution.of(shape, scale);
  }
}
