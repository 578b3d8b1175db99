package org.ishizue.analysis.extremes;

import java.util.List;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Explained;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.result.Grid;
import org.ishizue.analysis.sample.Observations;
import org.ishizue.runtime.text.Texts;

/** Several fits to the same maxima beside each other. */
public record FitComparison(Observations data, List<ExtremeFit> fits) implements Explained {
  private static final double RARE = 0.99;
  private static final Texts TEXTS = Texts.beside(FitComparison.class);

  public FitComparison {
    fits = List.copyOf(fits);
  }

  /** Gumbel and GEV, each by L-moments and by maximum likelihood. */
  public static FitComparison of(Observations data) {
    return new FitComparison(
        data,
        List.of(
            ExtremeFit.gumbel(data, Estimator.L_MOMENTS),
            ExtremeFit.gumbel(data, Estimator.MAXIMUM_LIKELIHOOD),
            ExtremeFit.gev(data, Estimator.L_MOMENTS),
            ExtremeFit.gev(data, Estimator.MAXIMUM_LIKELIHOOD)));
  }

  /** All warnings of all fits, each once. */
  @Override
  public List<Caution> cautions() {
    return fits.stream().flatMap(fit -> fit.cautions().stream()).distinct().toList();
  }

  @Override
  public Explanation explain() {
    List<List<String>> rows = fits.stream()
        .map(fit -> List.of(
            fit.methodText(),
            Digits.of(fit.slsc(), 3),
            Digits.of(fit.aic(), 6),
            data.withUnit(Digits.of(fit.distribution().quantile(RARE)))))
        .toList();
    return Explanation.of(data.titled(TEXTS.get("compare.title")))
        .grid(new Grid(
            List.of(
                TEXTS.get("compare.fit"), "SLSC", "AIC", TEXTS.get("level", new ReturnPeriod(100))),
            rows))
        .fact("SLSC", TEXTS.get("compare.slsc"))
        .fact("AIC", TEXTS.get("compare.aic"))
        .count(data.size(), data.span())
        .assumption(TEXTS.get("assumes"))
        .cautions(cautions())
        .build();
  }

  @Override
  public String toString() {
    return explain().toString();
  }
}
