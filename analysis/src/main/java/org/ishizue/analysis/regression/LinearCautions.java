package org.ishizue.analysis.regression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ishizue.analysis.result.Caution;

/** What speaks against believing a linear fit. */
final class LinearCautions {
  private static final int ROWS_A_PREDICTOR = 10;
  private static final double HIGH_VIF = 10;
  private static final double HIGH_COOK = 1;
  private static final double EXACT = 1e-12;
  private static final double OUTLIER = 3.5;

  private LinearCautions() {}

  static List<Caution> of(LinearFit fit) {
    List<Caution> cautions = new ArrayList<>();
    int n = fit.cases().size();
    if (n < ROWS_A_PREDICTOR * fit.predictors().size()) {
      cautions.add(caution("few", n, fit.predictors().size(), ROWS_A_PREDICTOR));
    }
    if (1 - fit.rSquared() < EXACT) {
      cautions.add(caution("exact"));
    }
    List<String> collinear = fit.coefficients().stream()
        .filter(c -> c.vif() > HIGH_VIF)
        .map(Coefficient::name)
        .toList();
    if (!collinear.isEmpty()) {
      cautions.add(caution("collinear", String.join(", ", collinear), HIGH_VIF));
    }
    // the residuals' lag-1 autocorrelation is about 1 - d/2
    double resemblance = 1 - fit.durbinWatson() / 2;
    if (Math.abs(resemblance) > 2 / Math.sqrt(n)) {
      cautions.add(caution("autocorrelation", fit.durbinWatson()));
    }
    Case heaviest =
        fit.cases().stream().max(Comparator.comparingDouble(Case::cook)).orElseThrow();
    if (heaviest.cook() > HIGH_COOK) {
      cautions.add(caution("influence", heaviest.row(), heaviest.cook()));
    }
    fit.cases().stream()
        .filter(c -> Math.abs(c.studentized()) > OUTLIER)
        .max(Comparator.comparingDouble(c -> Math.abs(c.studentized())))
        .ifPresent(c -> cautions.add(caution("outlier", c.row(), c.studentized())));
    return cautions;
  }

  private static Caution caution(String key, Object... values) {
    return Caution.of(LinearCautions.class, key, values);
  }
}
