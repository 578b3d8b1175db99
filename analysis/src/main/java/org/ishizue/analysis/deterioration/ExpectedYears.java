package org.ishizue.analysis.deterioration;

import java.util.List;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Explained;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.result.Interval;
import org.ishizue.runtime.text.Texts;

/**
 * The mean years from entering one class until entering a worse one, without repair.
 *
 * @param interval by the delta method on the logarithm
 */
public record ExpectedYears(
    MarkovDeterioration model, int from, int to, double years, Interval interval)
    implements Explained {
  private static final Texts TEXTS = Texts.beside(ExpectedYears.class);

  @Override
  public List<Caution> cautions() {
    return model.cautions();
  }

  @Override
  public Explanation explain() {
    List<String> labels = model.inspections().labels();
    String title = TEXTS.get("expected", labels.get(from - 1), labels.get(to - 1));
    Explanation.Builder text = Explanation.of(title);
    String shown = TEXTS.get("years", Digits.of(years));
    if (Double.isFinite(years)) {
      text.estimate(TEXTS.get("expected.mean"), shown, interval);
    } else {
      text.estimate(TEXTS.get("expected.mean"), shown);
    }
    return text.method(TEXTS.get("markov.method"))
        .count(model.inspections().deteriorations().size())
        .assumption(TEXTS.get("assumes"))
        .assumption(TEXTS.get("assumes.markov"))
        .cautions(cautions())
        .build();
  }

  @Override
  public String toString() {
    return explain().toString();
  }
}
