package org.ishizue.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ishizue.analysis.reference.Reference.relative;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ishizue.analysis.deterioration.WeibullLife;
import org.ishizue.analysis.reference.Reference;
import org.ishizue.analysis.regression.Coefficient;
import org.ishizue.analysis.regression.LinearFit;
import org.ishizue.analysis.trend.SenSlope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What R has checked already, by SciPy 1.17.1 and statsmodels 0.15.0; see the README beside the numbers. */
final class CrosscheckTest {
  private static final double CLOSED_FORM = 1e-9;

  /** scipy.stats.weibull_min.fit stops its simplex at a relative change of 1e-4 in the parameters. */
  private static final double OPTIMISER = 2e-5;

  static List<Reference.Row> trends() {
    return Reference.rows("scipy_trend_crosscheck");
  }

  static List<Reference.Row> distributions() {
    return Reference.rows("scipy_ev_crosscheck");
  }

  static List<Reference.Row> linesOfR() {
    return Reference.rows("mann_kendall_sen");
  }

  @ParameterizedTest
  @MethodSource("trends")
  void trend_and_line_of_each_series_are_those_of_scipy(Reference.Row row) {
    double[] x = Reference.series(row.text("series"));
    same(Trend.mannKendall(x).tau(), row, "tau_b");
    SenSlope sen = Trend.sen(x);
    same(sen.slope(), row, "theil_slope");
    same(sen.intercept(), row, "theil_intercept");
    LinearFit line = line(x);
    Coefficient slope = line.coefficient("x");
    same(slope.estimate(), row, "ols_slope");
    same(slope.standardError(), row, "ols_se");
    same(line.durbinWatson(), row, "dw");
  }

  @ParameterizedTest
  @MethodSource("linesOfR")
  void the_line_of_each_series_is_that_of_r(Reference.Row row) {
    LinearFit line = line(Reference.series(row.text("series")));
    same(line.coefficient("x").estimate(), row, "ols_slope");
    same(line.coefficient("x").standardError(), row, "ols_slope_se");
    same(line.rSquared(), row, "ols_r2");
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void a_weibull_distribution_without_censoring_is_that_of_scipy(Reference.Row row) {
    double[] x = Reference.series(row.text("series"));
    boolean[] ended = new boolean[x.length];
    Arrays.fill(ended, true);
    WeibullLife fitted = Deterioration.weibull(x, ended);
    double shape = row.number("weibull2p_shape");
    double scale = row.number("weibull2p_scale");
    assertThat(fitted.shape()).isCloseTo(shape, relative(OPTIMISER, shape));
    assertThat(fitted.scale()).isCloseTo(scale, relative(OPTIMISER, scale));
  }

  private static LinearFit line(double[] x) {
    return Regression.ols(x, IntStream.rangeClosed(1, x.length).asDoubleStream().toArray());
  }

  private static void same(double found, Reference.Row row, String column) {
    double expected = row.number(column);
    assertThat(found).as(column).isCloseTo(expected, relative(CLOSED_FORM, expected));
  }
}
