package org.ishizue.analysis.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishizue.analysis.figure.Curve;
import org.ishizue.analysis.figure.Range;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Interval;
import org.ishizue.runtime.text.Texts;

/**
 * A fit of a single predictor as a line in a chart: with the interval of the mean as its band, or with that of
 * one new case.
 *
 * @param single whether the interval is that of one new case
 */
record FittedLine(LinearFit fit, boolean single) implements Curve {
  private static final Texts TEXTS = Texts.beside(FittedLine.class);

  /**
   * A fit as a line.
   *
   * @throws org.ishizue.runtime.text.ProblemException STAT-045 if it has several predictors
   */
  FittedLine {
    if (fit.predictors().size() != 1) {
      throw TEXTS.problem("STAT-045", fit.predictors().size(), String.join(", ", fit.predictors()));
    }
  }

  @Override
  public String curveName() {
    String level = Digits.of(fit.level() * 100);
    if (single) {
      return TEXTS.get("curve.single", level);
    }
    Coefficient slope = fit.coefficients().get(1);
    return TEXTS.get(
        "curve",
        Digits.of(slope.estimate(), 3),
        Digits.of(slope.interval().lower(), 3),
        Digits.of(slope.interval().upper(), 3),
        Digits.of(fit.rSquared(), 2),
        level);
  }

  @Override
  public double curveAt(double x) {
    return fit.fitted(x);
  }

  @Override
  public Optional<Range> bandAt(double x) {
    Interval interval = fit.interval(single, x);
    return Double.isFinite(interval.lower())
        ? Optional.of(new Range(interval.lower(), interval.upper()))
        : Optional.empty();
  }

  @Override
  public Optional<Curve> outer() {
    return single ? Optional.empty() : Optional.of(new FittedLine(fit, true));
  }

  @Override
  public List<String> curveNotes(Range reach) {
    List<String> notes = new ArrayList<>();
    notes.add(TEXTS.get("curve.band", Digits.of(fit.level() * 100)));
    List<Caution> cautions = new ArrayList<>(fit.cautions());
    cautions.addAll(fit.model().outside(fit.predictors(), reach.min()));
    cautions.addAll(fit.model().outside(fit.predictors(), reach.max()));
    cautions.forEach(caution -> notes.add(caution.note()));
    return notes;
  }
}
