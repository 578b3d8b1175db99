package org.ishizue.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ishizue.analysis.reference.Reference.relative;

import java.util.List;
import org.ishizue.analysis.Trend;
import org.ishizue.analysis.reference.Reference;
import org.ishizue.analysis.reference.Samples;
import org.ishizue.analysis.sample.Observations;
import org.ishizue.analysis.sample.Quantile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against R, statsmodels and pymannkendall; see the README beside the numbers. */
final class TrendReferenceTest {
  private static final double CLOSED_FORM = 1e-9;

  static List<Reference.Row> mannKendallAndSen() {
    return Reference.rows("mann_kendall_sen");
  }

  static List<Reference.Row> hamedRao() {
    return Reference.rows("hamed_rao");
  }

  @ParameterizedTest
  @MethodSource("mannKendallAndSen")
  void mann_kendall_and_sen_are_those_of_r(Reference.Row row) {
    Observations data = Observations.of(Reference.series(row.text("series")));
    MannKendall test = MannKendall.test(data);
    assertThat((double) test.s()).isEqualTo(row.number("S"));
    same(test.variance(), row, "varS");
    same(test.z(), row, "z");
    same(test.tau(), row, "tau_b");
    double p = row.number("p_two_sided");
    assertThat(test.p()).isCloseTo(p, within(CLOSED_FORM * p));
    SenSlope sen = SenSlope.of(data, 0.95);
    same(sen.slope(), row, "sen_slope");
    same(sen.interval().lower(), row, "sen_lo95");
    same(sen.interval().upper(), row, "sen_hi95");
    same(sen.intercept(), row, "sen_intercept_median");
  }

  @ParameterizedTest
  @MethodSource("hamedRao")
  void the_modified_test_is_that_of_hamed_and_rao(Reference.Row row) {
    Observations data = Observations.of(Reference.series(row.text("series")));
    MannKendall test = row.text("lags").equals("all")
        ? MannKendall.modifiedTest(data)
        : MannKendall.modifiedTest(data, Integer.parseInt(row.text("lags")));
    same(test.variance(), row, "varS");
    same(test.z(), row, "z");
    assertThat(test.p()).isCloseTo(row.number("p"), within(1e-13));
  }

  @ParameterizedTest
  @ValueSource(strings = {"additive", "multiplicative"})
  void the_decomposition_is_that_of_statsmodels(String model) {
    boolean multiplicative = model.equals("multiplicative");
    double[] rain = Reference.column("yokohama_monthly_2006_2016", "precip_total_mm");
    for (int i = 0; i < rain.length; i++) {
      rain[i] += multiplicative ? 10 : 0;
    }
    Decomposition found = Decomposition.of(Observations.of(rain), 12, multiplicative);
    for (Reference.Row row : Reference.rows("seasonal_decompose")) {
      String item = row.text("item");
      int place = Integer.parseInt(item.replaceAll("\\D", "")) - 1;
      double value = item.startsWith("season")
          ? found.seasons().get(place)
          : item.startsWith("trend")
              ? found.trend().get(place)
              : found.remainder().get(place);
      assertThat(value).as(item).isCloseTo(row.number(model), within(1e-11));
    }
    assertThat(found.trend().subList(0, 6)).containsOnly(Double.NaN);
  }

  @Test
  void hijiori_has_three_series_and_three_answers() {
    var table = Samples.hijiori();
    MannKendall daily = Trend.mannKendall(table, "year", "max_daily_mm");
    assertThat(daily.s()).isEqualTo(29);
    assertThat(daily.p()).isCloseTo(0.803, within(5e-4));
    MannKendall hourly = Trend.mannKendall(table, "year", "max_1h_mm");
    assertThat(hourly.s()).isEqualTo(282);
    assertThat(hourly.z()).isCloseTo(2.50, within(5e-3));
    assertThat(hourly.p()).isCloseTo(0.012, within(5e-4));
    assertThat(Trend.sen(table, "year", "max_1h_mm").slope()).isCloseTo(0.28, within(5e-3));
    MannKendall total = Trend.mannKendall(table, "year", "annual_precip_mm");
    assertThat(total.s()).isEqualTo(-70);
    assertThat(total.p()).isCloseTo(0.54, within(5e-3));
  }

  @Test
  void quantiles_are_those_of_r() {
    double[] oxford = Reference.series("oxford");
    for (Reference.Row row : Reference.rows("quantile_oxford")) {
      double p = row.number("p");
      assertThat(Quantile.TYPE_6.of(oxford, p)).isCloseTo(row.number("type6"), within(CLOSED_FORM));
      assertThat(Quantile.TYPE_7.of(oxford, p)).isCloseTo(row.number("type7"), within(CLOSED_FORM));
    }
  }

  private static void same(double found, Reference.Row row, String column) {
    double expected = row.number(column);
    assertThat(found).as(column).isCloseTo(expected, relative(CLOSED_FORM, expected));
  }
}
