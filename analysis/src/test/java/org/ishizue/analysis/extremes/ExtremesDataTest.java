package org.ishizue.analysis.extremes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ishizue.analysis.Extremes;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.reference.Reference;
import org.ishizue.analysis.reference.Samples;
import org.ishizue.analysis.result.Caution;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

final class ExtremesDataTest {
  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void a_period_and_a_probability_are_not_taken_for_each_other() {
    refused("STAT-030", () -> Extremes.years(0.01), "Extremes.exceedance(0.01)");
    refused("STAT-031", () -> Extremes.exceedance(100), "Extremes.years(100)");
    refused("STAT-030", () -> Extremes.years(Double.NaN), "NaN");
    refused("STAT-031", () -> Extremes.exceedance(0), "0.0");
  }

  @Test
  void bad_maxima_are_refused() {
    refused("STAT-001", () -> Extremes.gumbel(1, 2, 3, 4), "4", "5");
    refused("STAT-002", () -> Extremes.gev(7, 7, 7, 7, 7, 7), "equal");
    refused("STAT-003", () -> Extremes.gev(7, Double.NaN, 7, 7, 7, 7), "row 2");
    Table partial = Samples.hijioriWithPartialYear();
    refused("STAT-008", () -> Extremes.gumbel(partial, "year", "max_daily_mm"), "2026 (79 days)");
    refused("STAT-008", () -> Extremes.compare(partial, "year", "max_daily_mm"), "2026");
    refused("STAT-032", () -> Extremes.gumbel(1, 2, 3, 4, 5).bootstrap(10, 1), "10");
    refused("STAT-033", () -> Extremes.gumbel(1, 2, 3, 4, 5).profile(), "likelihood");
  }

  @Test
  void beyond_twice_the_record_a_level_warns_wherever_it_is_shown() {
    ExtremeFit fit = Extremes.gumbel(Samples.hijiori(), "year", "max_daily_mm");
    assertThat(keys(fit.level(Extremes.years(96)))).doesNotContain("caution.extrapolation");
    assertThat(keys(fit.level(Extremes.years(97)))).contains("caution.extrapolation");
    assertThat(fit.levelsForYears(10, 200).toString())
        .contains("⚠ 200 years is extrapolated from 48 years of data; beyond 96 years");
    Language.use(Language.JA);
    assertThat(fit.level(Extremes.years(200)).explain().warnings())
        .anyMatch(text -> text.contains("48 年分のデータから 200 年を外挿"));
  }

  @Test
  void maxima_that_rise_warn_that_the_past_is_no_guide() {
    ExtremeFit fit = Extremes.gumbel(Samples.hijiori(), "year", "max_1h_mm");
    assertThat(fit.cautions()).extracting(Caution::key).contains("caution.rising");
    assertThat(keys(fit.level(Extremes.years(10)))).contains("caution.rising");
  }

  @Test
  void a_level_shows_unit_interval_method_and_both_ways_to_say_how_rare_it_is() {
    ExtremeFit fit = Extremes.gumbel(Samples.hijiori(), "year", "max_daily_mm");
    String text = fit.level(Extremes.years(50)).toString();
    assertThat(text)
        .contains("Level for 50 years", "188.6 mm", "(95 %)", "2 % a year", "63.6 %")
        .contains("Gumbel by L-moments", "1000 samples, SplitMix64, seed 42", "48 (1978–2025)");
    Table table = fit.levelsForYears(10, 50).table();
    assertThat(table.columnNames())
        .containsExactly("return_period_years", "annual_exceedance", "level", "lower", "upper");
    assertThat(ColumnInfos.of(table.column("level")).unit()).isEqualTo("mm");
  }

  @Test
  void fits_stand_beside_each_other_with_slsc_and_aic() {
    FitComparison found = Extremes.compare(Reference.series("portpirie"));
    assertThat(found.fits()).hasSize(4);
    // evd: 2 x 2 - 2 x 4.21768189129 and 2 x 3 - 2 x 4.33905844345
    assertThat(found.fits().get(1).aic()).isCloseTo(4 - 2 * 4.21768189129, within(1e-6));
    assertThat(found.fits().get(3).aic()).isCloseTo(6 - 2 * 4.33905844345, within(1e-6));
    assertThat(found.fits().get(0).aic()).isNaN();
    assertThat(found.toString()).contains("GEV by maximum likelihood", "SLSC", "-4.435");
  }

  @Test
  void a_distribution_with_a_limit_and_a_short_record_say_so() {
    assertThat(Extremes.gevByLikelihood(Reference.series("oxford")).cautions())
        .extracting(Caution::key)
        .contains("caution.upperLimit");
    assertThat(Extremes.gumbel(1, 2, 3, 4, 5, 9).cautions())
        .extracting(Caution::key)
        .contains("caution.few");
  }

  @Test
  void quantiles_are_plotted_at_named_positions() {
    Table qq =
        Extremes.gumbel(Samples.hijiori(), "year", "max_daily_mm").qq(PlottingPosition.WEIBULL);
    assertThat(qq.rowCount()).isEqualTo(48);
    assertThat(qq.doubleColumn("return_period_years").get(47)).isCloseTo(49, within(1e-9));
    assertThat(qq.doubleColumn("observed").get(47)).isEqualTo(212.5);
  }

  @Test
  void yearly_maxima_know_on_how_many_days_they_rest() {
    LocalDate first = LocalDate.of(2024, 1, 1);
    DateColumn dates = DateColumn.create("date", IntStream.range(0, 400).mapToObj(first::plusDays));
    double[] rain = new double[400];
    Arrays.setAll(rain, i -> i % 50);
    rain[10] = Double.NaN;
    rain[370] = 120;
    Table daily = Table.create("x", dates, DoubleColumn.create("rain_mm", rain));
    Table maxima = Extremes.annualMaxima(daily, "date", "rain_mm");
    assertThat(maxima.intColumn("year").asList()).containsExactly(2024, 2025);
    assertThat(maxima.intColumn("days_with_data").asList()).containsExactly(365, 34);
    assertThat(maxima.doubleColumn("max_rain_mm").asList()).containsExactly(49.0, 120.0);
    refused("STAT-008", () -> Extremes.gumbel(maxima, "year", "max_rain_mm"), "2025 (34 days)");
    refused("STAT-034", () -> Extremes.annualMaxima(daily, "rain_mm", "rain_mm"), "DOUBLE");
  }

  private static List<String> keys(ReturnLevel level) {
    return level.cautions().stream().map(Caution::key).toList();
  }

  private static void refused(String code, ThrowingCallable call, String... words) {
    assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> {
      assertThat(problem.code()).isEqualTo(code);
      assertThat(problem.getMessage()).contains(words);
    });
  }
}
