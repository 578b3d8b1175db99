package org.ishizue.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ishizue.analysis.figure.FigureText;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** What a chart writes for the columns of results is in the reader's language; their names stay English. */
final class ResultTitlesTest {
  private static final String JAPANESE = ".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}].*";

  private final Language before = Language.current();

  @AfterEach
  void restore_the_language() {
    Language.use(before);
  }

  static Stream<Map.Entry<String, Table>> results() {
    int[] years = new int[40];
    double[] depths = new double[40];
    double[] roots = new double[40];
    boolean[] ended = new boolean[40];
    for (int i = 0; i < years.length; i++) {
      years[i] = 1981 + i;
      depths[i] = 40 + (i * 37) % 29 + i * 0.1;
      roots[i] = Math.sqrt(i);
      ended[i] = i % 3 != 0;
    }
    Table table = Table.create(
        "results",
        IntColumn.create("year", years),
        DoubleColumn.create("depth_mm", depths),
        DoubleColumn.create("root", roots),
        BooleanColumn.create("ended", ended));
    var fit = Extremes.gumbel(table, "year", "depth_mm");
    var line = Regression.ols(table, "depth_mm", "root");
    var cost = Cost.plan("plan", 2026, 2030)
        .realPrices()
        .unit("百万円")
        .yearly("upkeep", 1)
        .residual(0)
        .evaluate(Cost.realRate(0.04).firstYear(0));
    return Stream.of(
        Map.entry("qq", fit.qq()),
        Map.entry(
            "survival", Deterioration.kaplanMeier(table, "depth_mm", "ended").table()),
        Map.entry(
            "anomalies", Trend.anomalies(table, "year", "depth_mm", 1981, 2010).table()),
        Map.entry("seasons", Trend.decompose(table, "depth_mm", 4).table()),
        Map.entry("residuals", line.residuals()),
        Map.entry("cost", cost.table()),
        Map.entry("rates", cost.atRates(0.01, 0.02)),
        Map.entry("tornado", cost.sensitivity(0.2).table()));
  }

  @ParameterizedTest
  @MethodSource("results")
  void every_column_says_in_either_language_what_it_is(Map.Entry<String, Table> result) {
    for (Column<?> column : result.getValue().columns()) {
      Language.use(Language.JA);
      assertThat(ColumnInfos.title(column)).as(column.name()).matches(JAPANESE);
      Language.use(Language.EN);
      assertThat(ColumnInfos.title(column))
          .as(column.name())
          .doesNotMatch(JAPANESE)
          .doesNotContain("_");
    }
  }

  @ParameterizedTest
  @MethodSource("results")
  void columns_of_others_that_have_the_same_name_are_left_alone(Map.Entry<String, Table> result) {
    for (Column<?> column : result.getValue().columns()) {
      if (!column.name().contains("_")) {
        assertThat(ColumnInfos.title(DoubleColumn.create(column.name()))).isEqualTo(column.name());
      }
    }
  }

  @Test
  void axes_and_legends_of_their_charts_do_too() {
    Table qq = results()
        .filter(one -> one.getKey().equals("qq"))
        .findFirst()
        .orElseThrow()
        .getValue();
    Language.use(Language.JA);
    var figure = Chart.line(qq, "return_period_years", "observed", "fitted").figure();
    assertThat(FigureText.titleWithUnit(figure.x())).isEqualTo("再現期間（年）");
    assertThat(figure.series().stream().map(series -> series.name()))
        .isEqualTo(List.of("観測値", "当てはめた分布の値"));
    assertThat(figure.y().unit()).isEqualTo("mm");
  }
}
