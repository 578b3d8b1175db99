package org.ishizue.analysis.regression;

import java.util.List;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Explained;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.result.Interval;
import org.ishizue.runtime.text.Texts;

/**
 * What a linear fit says of a point.
 *
 * @param point the predictors
 * @param value the fitted mean
 * @param confidence interval for the mean of many cases at the point
 * @param prediction interval for one new case, always wider
 */
public record Prediction(
    LinearFit fit,
    List<Double> point,
    double value,
    Interval confidence,
    Interval prediction,
    List<Caution> cautions)
    implements Explained {
  private static final Texts TEXTS = Texts.beside(Prediction.class);

  public Prediction {
    point = List.copyOf(point);
    cautions = List.copyOf(cautions);
  }

  @Override
  public Explanation explain() {
    String shown = fit.withUnit(Digits.of(value));
    Explanation.Builder text = Explanation.of(TEXTS.get("prediction", fit.response()))
        .estimate(TEXTS.get("prediction.mean"), shown, confidence)
        .estimate(TEXTS.get("prediction.single"), shown, prediction);
    for (int i = 0; i < point.size(); i++) {
      text.fact(fit.predictors().get(i), Digits.of(point.get(i), 6));
    }
    return text.method(TEXTS.get("method"))
        .count(fit.cases().size())
        .assumption(TEXTS.get("assumes"))
        .cautions(cautions)
        .build();
  }

  @Override
  public String toString() {
    return explain().toString();
  }
}
