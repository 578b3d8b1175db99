package org.ishizue.analysis;

import java.util.Arrays;
import java.util.List;
import org.ishizue.analysis.regression.LinearFit;
import org.ishizue.analysis.sample.Observations;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;

/**
 * How one quantity goes with others:
 *
 * <pre>{@code
 * var fit = Regression.ols(towns, "emission_t_co2_per_head", "density_per_km2", "income");
 * fit.predict(5000, 3.2)
 * }</pre>
 *
 * <p>The fit shows its coefficients with intervals, and warns of collinearity, autocorrelation and rows that
 * decide it alone.
 */
public final class Regression {
  private static final double LEVEL = 0.95;
  private static final Texts TEXTS = Texts.beside(Regression.class);

  private Regression() {}

  /**
   * Ordinary least squares with an intercept.
   *
   * @param response the column to be explained
   * @param predictors the columns that explain it
   */
  public static LinearFit ols(Table table, String response, String... predictors) {
    if (predictors.length == 0) {
      throw TEXTS.problem("STAT-044", response);
    }
    List<Observations> x =
        Arrays.stream(predictors).map(name -> Observations.of(table, name)).toList();
    return LinearFit.of(Observations.of(table, response), List.of(predictors), x, LEVEL);
  }

  /** The same of a response and a single predictor, called x. */
  public static LinearFit ols(double[] y, double[] x) {
    return LinearFit.of(Observations.of(y), List.of("x"), List.of(Observations.of(x)), LEVEL);
  }
}
