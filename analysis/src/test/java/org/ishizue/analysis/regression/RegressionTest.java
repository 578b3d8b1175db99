package org.ishizue.analysis.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ishizue.analysis.reference.Reference.relative;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ishizue.analysis.Regression;
import org.ishizue.analysis.reference.Reference;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.simulation.SeededRandom;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

final class RegressionTest {
  private static final double CLOSED_FORM = 1e-9;

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void three_predictors_of_longley_are_as_in_r() {
    LinearFit fit = Regression.ols(longley(1), "Employed", "GNP", "Armed.Forces", "Year");
    List<Reference.Row> expected = Reference.rows("ols_longley_coef");
    for (int j = 0; j < 4; j++) {
      Coefficient found = fit.coefficients().get(j);
      Reference.Row row = expected.get(j);
      same(found.estimate(), row, "Estimate");
      same(found.standardError(), row, "Std. Error");
      same(found.t(), row, "t value");
      same(found.p(), row, "Pr(>|t|)");
      same(found.interval().lower(), row, "2.5 %");
      same(found.interval().upper(), row, "97.5 %");
    }
    Reference.Row row = Reference.rows("ols_longley_fit").get(0);
    same(fit.rSquared(), row, "r2");
    same(fit.adjustedRSquared(), row, "adjr2");
    same(fit.sigma(), row, "sigma");
    assertThat(fit.f()).isCloseTo(row.number("F"), within(5e-9));
    same(fit.durbinWatson(), row, "durbin_watson");
    assertThat(fit.aic()).isCloseTo(row.number("AIC"), within(5e-9));
    same(max(fit, Case::cook), row, "maxcook");
    same(max(fit, Case::leverage), row, "maxhat");
  }

  /** statsmodels 0.15.0 on the same fit, whose columns it does not centre: its intervals are good to 1e-7. */
  @Test
  void diagnostics_and_bands_of_longley_are_as_in_statsmodels() {
    LinearFit fit = Regression.ols(longley(1), "Employed", "GNP", "Armed.Forces", "Year");
    double[] vif = {121.14168431360629, 1.3832679562500652, 117.44361458328531};
    for (int j = 0; j < 3; j++) {
      assertThat(fit.coefficients().get(j + 1).vif()).isCloseTo(vif[j], relative(1e-9, vif[j]));
    }
    Case first = fit.cases().get(0);
    assertThat(first.leverage()).isCloseTo(0.3042891323348158, within(1e-10));
    assertThat(first.cook()).isCloseTo(0.017215591535988242, within(1e-10));
    assertThat(first.standardized()).isCloseTo(0.39679130194836815, within(1e-9));
    assertThat(first.studentized()).isCloseTo(0.3824157321261412, within(1e-9));
    Prediction at = fit.predict(500, 250, 1960);
    assertThat(at.value()).isCloseTo(69.14287662505791, within(1e-9));
    assertThat(at.confidence().lower()).isCloseTo(68.54488329328102, within(1e-6));
    assertThat(at.confidence().upper()).isCloseTo(69.7408700568348, within(1e-6));
    assertThat(at.prediction().lower()).isCloseTo(67.6265945493098, within(1e-6));
    assertThat(at.prediction().upper()).isCloseTo(70.65915870080602, within(1e-6));
  }

  /** NIST Statistical Reference Datasets, Longley: certified values of 15 digits. */
  @Test
  void all_six_predictors_of_longley_reach_the_certified_digits() {
    LinearFit fit = Regression.ols(
        longley(1000),
        "Employed",
        "GNP.deflator",
        "GNP",
        "Unemployed",
        "Armed.Forces",
        "Population",
        "Year");
    double[][] certified = {
      {-3482258.63459582, 890420.383607373},
      {15.0618722713733, 84.9149257747669},
      {-0.358191792925910E-01, 0.334910077722432E-01},
      {-2.02022980381683, 0.488399681651699},
      {-1.03322686717359, 0.214274163161675},
      {-0.511041056535807E-01, 0.226073200069370},
      {1829.15146461355, 455.478499142212}
    };
    for (int j = 0; j < certified.length; j++) {
      Coefficient found = fit.coefficients().get(j);
      assertThat(found.estimate())
          .isCloseTo(certified[j][0], within(Math.abs(certified[j][0]) * 2e-14));
      assertThat(found.standardError()).isCloseTo(certified[j][1], within(certified[j][1] * 1e-13));
    }
    assertThat(fit.sigma()).isCloseTo(304.854073561965, within(304.854073561965 * 1e-14));
    assertThat(fit.rSquared()).isCloseTo(0.995479004577296, within(2e-15));
    assertThat(fit.f()).isCloseTo(330.285339234588, within(330.285339234588 * 1e-12));
    assertThat(keys(fit)).contains("caution.collinear", "caution.few");
  }

  @Test
  void shift_and_scale_of_predictor_and_response_move_the_line_with_them() {
    SeededRandom random = new SeededRandom(4);
    double[] x = draw(random, 30, 10);
    double[] y = new double[30];
    Arrays.setAll(y, i -> 3 + 2 * x[i] + random.normal());
    LinearFit fit = Regression.ols(y, x);
    LinearFit moved = Regression.ols(
        Arrays.stream(y).map(v -> 100 + 5 * v).toArray(),
        Arrays.stream(x).map(v -> 7 - 0.1 * v).toArray());
    assertThat(moved.coefficient("x").estimate())
        .isCloseTo(fit.coefficient("x").estimate() * 5 / -0.1, within(1e-9));
    assertThat(moved.rSquared()).isCloseTo(fit.rSquared(), within(1e-12));
    assertThat(moved.cases().get(3).cook()).isCloseTo(fit.cases().get(3).cook(), within(1e-12));
    double residuals = fit.cases().stream().mapToDouble(Case::residual).sum();
    assertThat(residuals).isCloseTo(0, within(1e-11));
    double leverages = fit.cases().stream().mapToDouble(Case::leverage).sum();
    assertThat(leverages).isCloseTo(2, within(1e-12));
  }

  @Test
  void the_order_of_the_rows_does_not_matter_but_for_durbin_watson() {
    double[] y = {3, 5, 4, 8, 9, 7};
    double[] x = {1, 2, 3, 4, 5, 6};
    LinearFit back =
        Regression.ols(new double[] {7, 9, 8, 4, 5, 3}, new double[] {6, 5, 4, 3, 2, 1});
    LinearFit fit = Regression.ols(y, x);
    assertThat(back.coefficient("x").estimate())
        .isCloseTo(fit.coefficient("x").estimate(), within(1e-13));
    assertThat(back.sigma()).isCloseTo(fit.sigma(), within(1e-13));
  }

  @Test
  void both_kinds_of_interval_hold_as_often_as_they_say() {
    SeededRandom random = new SeededRandom(12);
    int runs = 2000;
    int slope = 0;
    int mean = 0;
    int single = 0;
    for (int run = 0; run < runs; run++) {
      double[] x = draw(random, 20, 10);
      double[] y = new double[20];
      Arrays.setAll(y, i -> 1 + 0.5 * x[i] + random.normal());
      LinearFit fit = Regression.ols(y, x);
      Prediction at = fit.predict(5);
      slope += fit.coefficient("x").interval().contains(0.5) ? 1 : 0;
      mean += at.confidence().contains(3.5) ? 1 : 0;
      single += at.prediction().contains(3.5 + random.normal()) ? 1 : 0;
    }
    // three standard errors of 0.95 in 2,000 runs
    assertThat((double) slope / runs).isCloseTo(0.95, within(0.0146));
    assertThat((double) mean / runs).isCloseTo(0.95, within(0.0146));
    assertThat((double) single / runs).isCloseTo(0.95, within(0.0146));
  }

  @Test
  void a_prediction_outside_the_data_says_so() {
    LinearFit fit = Regression.ols(longley(1), "Employed", "GNP", "Year");
    Prediction outside = fit.predict(1000, 1990);
    assertThat(outside.explain().warnings())
        .anyMatch(text -> text.contains("GNP = 1000 is extrapolated"))
        .anyMatch(text -> text.contains("Year = 1990"));
    assertThat(fit.predict(500, 1948).cautions())
        .extracting(Caution::key)
        .contains("caution.combination");
    assertThat(outside.prediction().upper()).isGreaterThan(outside.confidence().upper());
  }

  @Test
  void bands_reach_over_the_range_of_the_predictor() {
    Table band = Regression.ols(longley(1), "Employed", "Year").band(5);
    assertThat(band.doubleColumn("Year").asList())
        .containsExactly(1947.0, 1950.75, 1954.5, 1958.25, 1962.0);
    assertThat(band.columnNames()).hasSize(6);
  }

  @Test
  void what_cannot_be_fitted_is_refused() {
    Table table = Table.create(
        DoubleColumn.create("y", 1, 2, 4, 3, 5),
        DoubleColumn.create("a", 1, 2, 3, 4, 5),
        DoubleColumn.create("twice", 2, 4, 6, 8, 10),
        DoubleColumn.create("constant", 7, 7, 7, 7, 7),
        DoubleColumn.create("gap", 1, Double.NaN, 3, 4, 5));
    refused("STAT-040", () -> Regression.ols(table, "y", "a", "twice"), "twice");
    refused("STAT-040", () -> Regression.ols(table, "y", "constant"), "constant");
    refused("STAT-003", () -> Regression.ols(table, "y", "gap"), "gap", "row 2");
    refused("STAT-002", () -> Regression.ols(table, "constant", "a"), "7");
    refused("STAT-044", () -> Regression.ols(table, "y"), "\"y\"");
    refused("TABLE-001", () -> Regression.ols(table, "y", "b"), "\"b\"");
    refused("STAT-001", () -> Regression.ols(table.first(2), "y", "a"), "3", "2");
    refused("STAT-009", () -> Regression.ols(table.emptyCopy(), "y", "a"), "no rows");
    refused("STAT-013", () -> Regression.ols(new double[] {1, 2, 3}, new double[] {1, 2}), "3");
    LinearFit fit = Regression.ols(table, "y", "a");
    refused("STAT-041", () -> fit.coefficient("b"), "a");
    refused("STAT-042", () -> fit.predict(1, 2), "2", "1");
    refused("STAT-043", () -> fit.band(1), "1");
  }

  @Test
  void an_exact_fit_is_suspect() {
    LinearFit fit = Regression.ols(new double[] {2, 4, 6, 8, 10}, new double[] {1, 2, 3, 4, 5});
    assertThat(keys(fit)).contains("caution.exact");
    assertThat(fit.toString()).contains("mostly the response itself");
  }

  @Test
  void a_row_that_decides_the_fit_is_named() {
    double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 40};
    double[] y = {2, 1, 3, 2, 1, 3, 2, 1, 2, 60};
    assertThat(Regression.ols(y, x).explain().warnings())
        .anyMatch(text -> text.contains("Row 9 (counted from 0) decides the fit"));
  }

  /** Longley's data as R has them (factor 1), or in NIST's units (1000). */
  private static Table longley(int factor) {
    Map<String, Double> units = Map.of(
        "GNP.deflator",
        1.0,
        "GNP",
        1.0 * factor,
        "Unemployed",
        factor == 1 ? 1.0 : 10.0,
        "Armed.Forces",
        factor == 1 ? 1.0 : 10.0,
        "Population",
        1.0 * factor,
        "Year",
        1.0,
        "Employed",
        1.0 * factor);
    Table table = Table.create("longley");
    units.forEach((name, unit) -> table.addColumns(DoubleColumn.create(
        name,
        Arrays.stream(Reference.column("series_longley", name))
            .map(v -> Math.rint(v * unit * 1000) / 1000)
            .toArray())));
    return table;
  }

  private static double[] draw(SeededRandom random, int n, double to) {
    double[] x = new double[n];
    Arrays.setAll(x, i -> random.uniform(0, to));
    return x;
  }

  private static double max(LinearFit fit, ToDoubleFunction<Case> value) {
    return fit.cases().stream().mapToDouble(value).max().orElseThrow();
  }

  private static void same(double found, Reference.Row row, String column) {
    double expected = row.number(column);
    assertThat(found).as(column).isCloseTo(expected, relative(CLOSED_FORM, expected));
  }

  private static List<String> keys(LinearFit fit) {
    return fit.cautions().stream().map(Caution::key).toList();
  }

  private static void refused(String code, ThrowingCallable call, String... words) {
    assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> {
      assertThat(problem.code()).isEqualTo(code);
      assertThat(problem.getMessage()).contains(words);
    });
  }
}
