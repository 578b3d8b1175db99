package org.ishizue.analysis.deterioration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ishizue.analysis.Deterioration;
import org.ishizue.analysis.reference.Reference;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Interval;
import org.ishizue.analysis.simulation.SeededRandom;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class LifetimesTest {
  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  /** R's survfit: Greenwood's error, intervals of type log. */
  @Test
  void kaplan_meier_of_aml_is_that_of_survival() {
    KaplanMeier found = Deterioration.kaplanMeier(table("aml"), "time", "status");
    List<Reference.Row> expected = Reference.rows("km_aml");
    assertThat(found.steps()).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      KaplanMeier.Step step = found.steps().get(i);
      Reference.Row row = expected.get(i);
      assertThat(step.time()).isEqualTo(row.number("time"));
      assertThat((double) step.atRisk()).isEqualTo(row.number("n.risk"));
      assertThat((double) step.events()).isEqualTo(row.number("n.event"));
      assertThat((double) step.censored()).isEqualTo(row.number("n.censor"));
      assertThat(step.survival()).isCloseTo(row.number("surv"), within(1e-9));
      assertThat(step.standardError()).isCloseTo(row.number("std.err_greenwood"), within(1e-9));
      assertThat(step.interval().lower()).isCloseTo(row.number("lower_log"), within(1e-9));
      assertThat(step.interval().upper()).isCloseTo(row.number("upper_log"), within(1e-9));
    }
    // survfit prints the median 27 with the interval 18 to 45
    assertThat(found.median()).isEqualTo(27);
    assertThat(found.medianInterval().lower()).isEqualTo(18);
    assertThat(found.medianInterval().upper()).isEqualTo(45);
  }

  @Test
  void the_log_rank_test_of_aml_is_that_of_survival() {
    LogRank found = Deterioration.logRank(table("aml"), "time", "status", "x");
    Reference.Row row = Reference.row("logrank_aml", "aml_x");
    assertThat(found.chiSquared()).isCloseTo(row.number("chisq"), within(1e-9));
    assertThat(found.p()).isCloseTo(row.number("p"), within(1e-9));
    assertThat(found.degreesOfFreedom()).isEqualTo(1);
  }

  /** lifelines' multivariate_logrank_test on the lung data, dealt out to three groups in turn. */
  @Test
  void three_groups_are_compared_as_lifelines_does() {
    Table lung = table("lung");
    StringColumn deal = StringColumn.create("deal");
    for (int i = 0; i < lung.rowCount(); i++) {
      deal.append("g" + i % 3);
    }
    LogRank found = Deterioration.logRank(lung.addColumns(deal), "time", "status", "deal");
    assertThat(found.chiSquared()).isCloseTo(1.0298665439941028, within(1e-9));
    assertThat(found.p()).isCloseTo(0.5975404659699302, within(1e-9));
    assertThat(found.groups().stream().mapToDouble(LogRank.Group::expected).sum())
        .isCloseTo(165, within(1e-9));
  }

  /** survreg; its shape is 1 / scale of the logarithms, found to a relative 1e-9 of the likelihood. */
  @ParameterizedTest
  @CsvSource({"aml", "lung"})
  void weibull_with_censoring_is_that_of_survreg(String series) {
    WeibullLife found = Deterioration.weibull(table(series), "time", "status");
    Reference.Row row = Reference.row("weibull_censored_mle", series);
    assertThat(found.shape()).isCloseTo(row.number("weibull_shape"), within(1e-5));
    assertThat(found.scale())
        .isCloseTo(row.number("weibull_scale"), within(1e-5 * row.number("weibull_scale")));
    assertThat(found.logLikelihood()).isCloseTo(row.number("loglik"), within(1e-8));
  }

  /** lifelines 0.30: standard errors of shape and scale of aml 0.185859 and 8.28945, of lung 0.0822107 and 24.7045. */
  @ParameterizedTest
  @CsvSource({
    "aml, 1.0966090, 0.18585871, 38.186811, 8.28945",
    "lung, 1.3168402, 0.08221073, 417.75867, 24.70454"
  })
  void weibull_intervals_have_the_standard_errors_of_lifelines(
      String series, double shape, double shapeError, double scale, double scaleError) {
    WeibullLife found = Deterioration.weibull(table(series), "time", "status");
    assertThat(logError(found.shapeInterval())).isCloseTo(shapeError / shape, within(1e-4));
    assertThat(logError(found.scaleInterval())).isCloseTo(scaleError / scale, within(1e-4));
  }

  @Test
  void the_unit_of_time_does_not_matter() {
    Table aml = table("aml");
    double[] years = Reference.column("series_aml", "time");
    boolean[] ended = new boolean[years.length];
    Arrays.setAll(years, i -> years[i] * 365.25);
    for (int i = 0; i < ended.length; i++) {
      ended[i] = aml.intColumn("status").get(i) == 1;
    }
    WeibullLife one = Deterioration.weibull(aml, "time", "status");
    WeibullLife other = Deterioration.weibull(years, ended);
    assertThat(other.shape()).isCloseTo(one.shape(), within(1e-9));
    assertThat(other.scale()).isCloseTo(365.25 * one.scale(), within(1e-6));
    assertThat(Deterioration.kaplanMeier(years, ended).median()).isEqualTo(27 * 365.25);
  }

  @Test
  void without_censoring_the_share_left_is_what_is_counted() {
    KaplanMeier found = Deterioration.kaplanMeier(
        new double[] {4, 1, 3, 2, 5}, new boolean[] {true, true, true, true, true});
    assertThat(found.steps())
        .extracting(KaplanMeier.Step::survival)
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1)
        .containsExactly(0.8, 0.6, 0.4, 0.2, 0.0);
    assertThat(found.survival(2.5)).isCloseTo(0.6, within(1e-12));
    assertThat(found.survival(9)).isZero();
    assertThat(found.steps().get(4).standardError()).isNaN();
  }

  @Test
  void weibull_and_kaplan_meier_intervals_hold_as_often_as_they_say() {
    SeededRandom random = new SeededRandom(1967);
    int runs = 1000;
    int shape = 0;
    int share = 0;
    double truth = Math.exp(-Math.pow(30.0 / 50, 2));
    for (int run = 0; run < runs; run++) {
      double[] times = new double[80];
      boolean[] ended = new boolean[80];
      for (int i = 0; i < 80; i++) {
        double life = random.weibull(2, 50);
        double seen = random.uniform(20, 90);
        times[i] = Math.min(life, seen);
        ended[i] = life <= seen;
      }
      Lifetimes lives = Lifetimes.of(times, ended);
      shape += WeibullLife.of(lives).shapeInterval().contains(2) ? 1 : 0;
      KaplanMeier.Step last = KaplanMeier.of(lives, 0.95).steps().stream()
          .filter(step -> step.time() <= 30)
          .reduce((a, b) -> b)
          .orElseThrow();
      share += last.interval().contains(truth) ? 1 : 0;
    }
    // three standard errors of 0.95 in 1,000 runs are 0.0207; both intervals are asymptotic
    assertThat((double) shape / runs).isCloseTo(0.95, within(0.0207));
    assertThat((double) share / runs).isCloseTo(0.95, within(0.0207));
  }

  @Test
  void taking_censored_lives_as_ended_shortens_life() {
    double[] times = {10, 20, 30, 40, 40, 40};
    boolean[] ended = {true, true, true, false, false, false};
    boolean[] wrong = {true, true, true, true, true, true};
    assertThat(Deterioration.weibull(times, ended).timeUntil(0.5))
        .isGreaterThan(Deterioration.weibull(times, wrong).timeUntil(0.5));
  }

  @Test
  void what_cannot_be_estimated_is_refused_and_what_is_thin_warns() {
    refused("STAT-055", () -> Deterioration.weibull(new double[] {0, 1}, new boolean[2]), "row 1");
    refused("STAT-056", () -> Deterioration.weibull(new double[] {2, 1}, new boolean[2]), "0", "2");
    refused("STAT-059", () -> Deterioration.weibull(new double[] {2, 1}, new boolean[3]), "3");
    refused(
        "STAT-003",
        () -> Deterioration.kaplanMeier(new double[] {1, Double.NaN}, new boolean[2]),
        "row 2");
    Table table = Table.create(
        DoubleColumn.create("years", 5, 6, 7),
        IntColumn.create("failed", 1, 0, 2),
        StringColumn.create("kind", "a", "a", "a"));
    refused("STAT-015", () -> Deterioration.weibull(table, "years", "failed"), "row 3");
    refused("STAT-009", () -> Deterioration.weibull(table.emptyCopy(), "years", "failed"), "rows");
    Table one = table.first(2);
    refused("STAT-049", () -> Deterioration.logRank(one, "years", "failed", "kind"), "kind");
    Table apart = Table.create(
        DoubleColumn.create("years", 1, 2, 8, 9),
        IntColumn.create("failed", 0, 0, 1, 1),
        StringColumn.create("kind", "a", "a", "b", "b"));
    refused("STAT-048", () -> Deterioration.logRank(apart, "years", "failed", "kind"), "kind");
    double[] times = new double[30];
    boolean[] ended = new boolean[30];
    Arrays.setAll(times, i -> 10 + i / 10.0);
    ended[3] = true;
    ended[9] = true;
    WeibullLife thin = Deterioration.weibull(times, ended);
    assertThat(thin.cautions())
        .extracting(Caution::key)
        .containsExactly("caution.fewEvents", "caution.mostlyCensored", "caution.beyondRecord");
    assertThat(Deterioration.kaplanMeier(times, ended).toString())
        .contains("so the median is not known yet");
  }

  private static double logError(Interval interval) {
    return Math.log(interval.upper() / interval.lower()) / 2 / 1.959963984540054;
  }

  private static Table table(String series) {
    List<Reference.Row> rows = Reference.rows("series_" + series);
    Table table = Table.create(
        series,
        DoubleColumn.create(
            "time", rows.stream().mapToDouble(r -> r.number("time")).toArray()),
        IntColumn.create(
            "status", rows.stream().mapToInt(r -> (int) r.number("status")).toArray()));
    return series.equals("aml")
        ? table.addColumns(
            StringColumn.create("x", rows.stream().map(r -> r.text("x")).toList()))
        : table;
  }

  private static void refused(String code, ThrowingCallable call, String... words) {
    assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> {
      assertThat(problem.code()).isEqualTo(code);
      assertThat(problem.getMessage()).contains(words);
    });
  }
}
