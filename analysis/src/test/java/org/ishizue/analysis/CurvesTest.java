package org.ishizue.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.ishizue.analysis.extremes.ExtremeFit;
import org.ishizue.analysis.extremes.ReturnLevel;
import org.ishizue.analysis.figure.Bounds;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Series;
import org.ishizue.analysis.reference.Samples;
import org.ishizue.analysis.regression.LinearFit;
import org.ishizue.analysis.regression.Prediction;
import org.ishizue.analysis.render.ChartRenderer;
import org.ishizue.analysis.render.ExplainedRenderer;
import org.ishizue.analysis.result.Explained;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** Results drawn as lines: where they run, what their bands are, and that their warnings come along. */
final class CurvesTest {
  private final Table rain = Samples.hijiori();

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void a_fit_on_probability_paper_is_its_levels_with_their_intervals() {
    ExtremeFit fit = Extremes.gumbel(rain, "year", "max_daily_mm");
    Figure figure = Chart.gumbelPaper(rain, "max_daily_mm").trend(fit).figure();
    Series line = figure.series().get(1);
    int last = line.size() - 1;
    assertThat(line.mark()).isEqualTo(Mark.CURVE);
    assertThat(line.x()[last]).isCloseTo(200, within(1e-9));
    ReturnLevel level = fit.level(Extremes.years(200));
    Bounds band = line.bounds().orElseThrow();
    assertThat(line.y()[last]).isCloseTo(level.value(), within(1e-9));
    assertThat(band.lower()[last]).isCloseTo(level.interval().lower(), within(1e-6));
    assertThat(band.upper()[last]).isCloseTo(level.interval().upper(), within(1e-6));
  }

  @Test
  void a_band_between_its_computed_places_is_close_to_what_would_be_computed_there() {
    ExtremeFit fit = Extremes.gevByLikelihood(rain, "year", "max_daily_mm");
    Series line =
        Chart.gumbelPaper(rain, "max_daily_mm").trend(fit).figure().series().get(1);
    Bounds band = line.bounds().orElseThrow();
    for (int i : new int[] {3, 77, 142, 191}) {
      ReturnLevel level = fit.level(Extremes.years(line.x()[i]));
      assertThat(band.lower()[i]).isCloseTo(level.interval().lower(), within(0.5));
      double upper = level.interval().upper();
      assertThat(band.upper()[i]).isCloseTo(upper, within(0.01 * upper));
    }
  }

  @Test
  void a_second_fit_on_the_paper_ends_where_the_first_one_does() {
    Figure figure = Chart.gumbelPaper(rain, "max_daily_mm")
        .trend(Extremes.gumbel(rain, "year", "max_daily_mm"))
        .trend(Extremes.gev(rain, "year", "max_daily_mm"))
        .figure();
    assertThat(figure.series().get(2).x()).isEqualTo(figure.series().get(1).x());
  }

  @Test
  void a_regression_is_a_line_with_the_band_of_the_mean_and_limits_for_a_single_case() {
    LinearFit fit = Regression.ols(rain, "max_1h_mm", "max_daily_mm");
    List<Series> series =
        Chart.scatter(rain, "max_daily_mm", "max_1h_mm").trend(fit).figure().series();
    assertThat(series).hasSize(3);
    Prediction end = fit.predict(212.5);
    Bounds mean = series.get(1).bounds().orElseThrow();
    Bounds single = series.get(2).bounds().orElseThrow();
    int last = series.get(1).size() - 1;
    assertThat(series.get(1).y()[last]).isCloseTo(end.value(), within(1e-9));
    assertThat(mean.kind()).isEqualTo(Bounds.Kind.BAND);
    assertThat(mean.upper()[last]).isCloseTo(end.confidence().upper(), within(1e-9));
    assertThat(single.kind()).isEqualTo(Bounds.Kind.LIMITS);
    assertThat(single.lower()[last]).isCloseTo(end.prediction().lower(), within(1e-9));
  }

  @Test
  void the_staircase_of_survival_is_upright_at_each_step() {
    var survival = Deterioration.kaplanMeier(
        new double[] {2, 3, 5, 8}, new boolean[] {true, false, true, true});
    Series stairs = Chart.scatter(survival.table(), "time", "survival")
        .trend(survival)
        .figure()
        .series()
        .get(1);
    assertThat(stairs.x()[0]).isZero();
    int at = IntStream.range(0, stairs.size())
        .filter(i -> stairs.x()[i] == 5)
        .findFirst()
        .orElseThrow();
    assertThat(stairs.y()[at]).isEqualTo(0.375);
    assertThat(stairs.x()[at - 1]).isEqualTo(Math.nextDown(5.0));
    assertThat(stairs.y()[at - 1]).isEqualTo(0.75);
  }

  @Test
  void a_line_has_no_place_over_what_it_does_not_depend_on() {
    assertThatThrownBy(() -> Chart.line(rain, "year", "max_daily_mm")
            .trend(Extremes.gumbel(rain, "year", "max_daily_mm")))
        .hasMessageContaining("CHART-013");
    assertThatThrownBy(() ->
            Chart.gumbelPaper(rain, "max_daily_mm").trend(Trend.sen(rain, "year", "max_daily_mm")))
        .hasMessageContaining("CHART-013");
    LinearFit two = Regression.ols(rain, "annual_precip_mm", "max_daily_mm", "max_1h_mm");
    assertThatThrownBy(
            () -> Chart.scatter(rain, "max_daily_mm", "annual_precip_mm").trend(two))
        .hasMessageContaining("STAT-045");
  }

  @ParameterizedTest
  @EnumSource
  void a_warning_stands_wherever_the_result_is_shown(Language language) {
    Language.use(language);
    Table few = rain.first(12);
    ExtremeFit fit = Extremes.gumbel(few, "year", "max_daily_mm");
    everywhere(fit, Chart.gumbelPaper(few, "max_daily_mm").trend(fit));
    Table gaps = Table.create(
        IntColumn.create("year", 2000, 2001, 2002, 2005, 2006),
        DoubleColumn.create("x", 1, 2, 3, 4, 6));
    var sen = Trend.sen(gaps, "year", "x");
    everywhere(sen, Chart.line(gaps, "year", "x").trend(sen));
    LinearFit line = Regression.ols(gaps, "x", "year");
    everywhere(line, Chart.scatter(gaps, "year", "x").trend(line));
    var life =
        Deterioration.weibull(new double[] {1, 2, 3, 4}, new boolean[] {true, true, true, false});
    Table lives = Table.create(DoubleColumn.create("t", 1, 2), DoubleColumn.create("s", 1, 0.5));
    everywhere(life, Chart.scatter(lives, "t", "s").trend(life));
  }

  @Test
  void a_level_beyond_twice_the_record_says_so_below_the_chart() {
    ExtremeFit fit = Extremes.gumbel(rain, "year", "max_daily_mm");
    assertThat(Chart.gumbelPaper(rain, "max_daily_mm").trend(fit).figure().notes())
        .anyMatch(note -> note.startsWith("Caution: 200 years is extrapolated from 48 years"));
  }

  @Test
  void a_tornado_has_its_widest_bar_on_top_and_all_begin_in_the_middle() {
    var cement = Emission.factor("cement", 0.78, "t-CO2/t").plusMinus(10);
    var account = Emission.account("wall").add("cement", 100, "t", 3, cement);
    Figure figure = Chart.tornado(account.tornado()).figure();
    Series low = figure.series().get(0);
    assertThat(low.mark()).isEqualTo(Mark.SPAN);
    assertThat(low.y()).containsExactly(1, 0);
    assertThat(low.x()[0]).isLessThan(low.x()[1]);
    assertThat(low.bounds().orElseThrow().lower()).containsOnly(78);
    assertThat(figure.xRange().contains(78)).isTrue();
    assertThat(Chart.tornado(account.tornado()).toString())
        .contains("Bar chart", "wall (t-CO₂)", "cement");
  }

  private static void everywhere(Explained result, Chart chart) {
    assertThat(result.cautions()).isNotEmpty();
    String warning = result.cautions().get(0).text();
    MimeBundle shown = new ExplainedRenderer().render(result);
    MimeBundle drawn = new ChartRenderer().render(chart);
    String escaped = warning.replace("&", "&amp;").replace("'", "&#39;");
    assertThat(String.valueOf(shown.data().get(MimeBundle.HTML)))
        .satisfiesAnyOf(
            html -> assertThat(html).contains(warning), html -> assertThat(html).contains(escaped));
    assertThat(String.valueOf(shown.data().get(MimeBundle.PLAIN))).contains(warning);
    assertThat(chart.figure().notes()).anyMatch(note -> note.contains(warning));
    assertThat(String.valueOf(drawn.data().get(MimeBundle.PLAIN))).contains(warning);
  }
}
