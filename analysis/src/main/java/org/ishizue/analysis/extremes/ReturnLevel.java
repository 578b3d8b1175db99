package org.ishizue.analysis.extremes;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Explained;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.result.Interval;
import org.ishizue.runtime.text.Texts;

/**
 * The level that a year's maximum exceeds with probability 1/T.
 *
 * @param fit what it was read from
 * @param period T
 * @param value in the unit of the maxima
 * @param interval for the true level, not for the next large maximum
 */
public record ReturnLevel(ExtremeFit fit, ReturnPeriod period, double value, Interval interval)
    implements Explained {
  private static final int PLANNING_YEARS = 50;
  private static final Texts TEXTS = Texts.beside(ReturnLevel.class);

  public String unit() {
    return fit.data().unit();
  }

  @Override
  public List<Caution> cautions() {
    List<Caution> cautions = new ArrayList<>(FitCautions.extrapolation(fit.data(), period));
    cautions.addAll(fit.cautions());
    return cautions;
  }

  @Override
  public Explanation explain() {
    String title = TEXTS.get("level.title", period);
    AnnualExceedance exceedance = period.exceedance();
    return Explanation.of(fit.data().titled(title))
        .estimate(TEXTS.get("level", period), fit.data().withUnit(Digits.of(value)), interval)
        .estimate(TEXTS.get("exceedance"), exceedance.toString())
        .estimate(
            TEXTS.get("within", PLANNING_YEARS),
            Digits.of(100 * exceedance.within(PLANNING_YEARS), 3) + " %")
        .method(fit.methodText())
        .fact(TEXTS.get("interval"), ReturnLevels.intervalText(fit))
        .count(fit.data().size(), fit.data().span())
        .assumption(TEXTS.get("assumes"))
        .cautions(cautions())
        .build();
  }

  @Override
  public String toString() {
    return explain().toString();
  }
}
