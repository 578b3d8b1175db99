package org.ishizue.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.ishizue.analysis.Trend;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.reference.Samples;
import org.ishizue.analysis.result.Caution;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class TrendDataTest {
  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void too_few_values_are_refused_with_what_is_needed() {
    refused("STAT-001", () -> Trend.mannKendall(1, 2, 3))
        .satisfies(p -> assertThat(p.what() + p.why()).contains("3", "4", "Mann-Kendall"));
    refused("STAT-001", () -> Trend.mannKendall());
  }

  @Test
  void equal_values_are_refused() {
    refused("STAT-002", () -> Trend.mannKendall(5, 5, 5, 5, 5))
        .satisfies(p -> assertThat(p.what()).contains("5 values", "(5)"));
  }

  @Test
  void a_missing_value_is_refused_with_its_year() {
    Table table = years(2000, 1, 2, Double.NaN, 4, 5);
    refused("STAT-003", () -> Trend.sen(table, "year", "x"))
        .satisfies(p -> assertThat(p.what()).contains("1 of 5", "2002"));
    refused("STAT-003", () -> Trend.mannKendall(1, 2, Double.NaN, 4))
        .satisfies(p -> assertThat(p.what()).contains("row 3"));
    refused("STAT-004", () -> Trend.mannKendall(1, 2, Double.POSITIVE_INFINITY, 4));
  }

  @Test
  void a_year_twice_and_years_out_of_order_are_refused() {
    Table twice = table(new int[] {2000, 2001, 2001, 2002}, 1, 2, 3, 4);
    refused("STAT-005", () -> Trend.mannKendall(twice, "year", "x"))
        .satisfies(p -> assertThat(p.what()).contains("2001"));
    Table unsorted = table(new int[] {2000, 2002, 2001, 2003}, 1, 2, 3, 4);
    refused("STAT-006", () -> Trend.mannKendall(unsorted, "year", "x"))
        .satisfies(p -> assertThat(p.what()).contains("row 3", "2001 after 2002"));
  }

  @Test
  void a_negative_rain_is_refused_and_a_negative_temperature_is_not() {
    Table rain = Table.create(
        IntColumn.create("year", 2000, 2001, 2002, 2003),
        DoubleColumn.create("rain_mm", 1, -9999, 3, 4),
        DoubleColumn.create("temperature_deg_c", 1, -2, 3, 4));
    refused("STAT-007", () -> Trend.mannKendall(rain, "year", "rain_mm"))
        .satisfies(p -> assertThat(p.what()).contains("-9999", "row 2"));
    assertThat(Trend.mannKendall(rain, "year", "temperature_deg_c").s()).isEqualTo(4);
  }

  @Test
  void a_partial_last_year_is_refused_with_its_days() {
    Table table = Samples.hijioriWithPartialYear();
    refused("STAT-008", () -> Trend.mannKendall(table, "year", "max_daily_mm"))
        .satisfies(p -> assertThat(p.what()).contains("2026 (79 days)").doesNotContain("2019"));
    Table fixed = table.dropWhere(table.numberColumn("days_with_data").isLessThan(329));
    assertThat(Trend.mannKendall(fixed, "year", "max_daily_mm").data().size()).isEqualTo(48);
    Table trusted = table.rejectColumns("days_with_data");
    assertThat(Trend.mannKendall(trusted, "year", "max_daily_mm").data().size()).isEqualTo(49);
  }

  @Test
  void an_empty_table_and_wrong_columns_are_refused() {
    Table table = years(2000, 1, 2, 3, 4);
    refused("STAT-009", () -> Trend.mannKendall(table.emptyCopy(), "year", "x"));
    refused("TABLE-001", () -> Trend.mannKendall(table, "years", "x"))
        .satisfies(p -> assertThat(p.what()).contains("Did you mean year?"));
    table.addColumns(StringColumn.create("name", "a", "b", "c", "d"));
    refused("TABLE-002", () -> Trend.mannKendall(table, "year", "name"));
    refused("STAT-012", () -> Trend.mannKendall(table, "name", "x"));
  }

  @Test
  void a_level_in_percent_is_refused() {
    refused("STAT-017", () -> Trend.sen(years(2000, 1, 2, 3, 4), "year", "x", 95));
  }

  @Test
  void what_a_decomposition_cannot_do_is_refused() {
    Table table = years(2000, 1, 2, 3, 4, 5, 0);
    refused("STAT-001", () -> Trend.decompose(table, "x", 12));
    refused("STAT-021", () -> Trend.decomposeMultiplicative(table, "x", 2));
    refused("STAT-025", () -> Trend.decompose(table, "x", 1));
    refused("STAT-024", () -> Trend.trailingMean(table, "x", 7));
    refused("STAT-026", () -> Trend.anomalies(table, "year", "x", 2005, 2000));
    refused("STAT-027", () -> Trend.anomalies(table, "year", "x", 1961, 1990));
    refused("STAT-023", () -> Trend.power(Samples.hijiori(), "year", "max_1h_mm", Double.NaN, 1));
    refused("STAT-028", () -> Trend.mannKendallModified(table, "year", "x", 0));
  }

  @Test
  void warnings_stay_with_the_result_in_both_languages() {
    Table table = table(new int[] {2000, 2001, 2002, 2005, 2006}, 1, 2, 3, 4, 6);
    MannKendall test = Trend.mannKendall(table, "year", "x");
    assertThat(test.cautions()).extracting(Caution::key).contains("caution.few", "caution.gaps");
    assertThat(test.toString()).contains("⚠ With 5 values", "⚠ Times are left out in 1 places");
    Language.use(Language.JA);
    assertThat(test.explain().warnings()).contains("時点が 1 か所で抜けています。理由を報告書に書いてください。");
  }

  @Test
  void a_result_carries_unit_name_and_years() {
    SenSlope sen = Trend.sen(Samples.hijiori(), "year", "max_1h_mm");
    assertThat(sen.toString()).contains("0.2797 mm/year", "max_1h_mm", "48 (1978–2025)");
    Language.use(Language.JA);
    assertThat(sen.toString()).contains("0.2797 mm/年", "Sen の傾き");
  }

  @Test
  void not_significant_is_not_called_no_change() {
    assertThat(Trend.mannKendall(Samples.hijiori(), "year", "max_daily_mm").toString())
        .contains("does not show that nothing changes");
  }

  @Test
  void dates_count_as_decimal_years() {
    DateColumn dates = DateColumn.create(
        "date", IntStream.range(0, 24).mapToObj(m -> LocalDate.of(2020, 1, 1).plusMonths(m)));
    DoubleColumn x =
        DoubleColumn.create("x", IntStream.range(0, 24).asDoubleStream().toArray());
    SenSlope sen = Trend.sen(Table.create(dates, x), "date", "x");
    assertThat(sen.slope()).isCloseTo(12, within(0.05));
    assertThat(sen.cautions()).isEmpty();
  }

  @Test
  void anomalies_sum_to_nothing_over_their_normal() {
    Anomalies found = Trend.anomalies(Samples.hijiori(), "year", "annual_precip_mm", 1991, 2020);
    assertThat(found.yearsUsed()).isEqualTo(30);
    assertThat(found.cautions()).isEmpty();
    double sum = IntStream.rangeClosed(1991 - 1978, 2020 - 1978)
        .mapToDouble(i -> found.values()[i])
        .sum();
    assertThat(sum).isCloseTo(0, within(1e-8));
    assertThat(found.table().columnNames()).containsExactly("time", "value", "anomaly");
    Anomalies early = Trend.anomalies(Samples.hijiori(), "year", "annual_precip_mm", 1961, 1990);
    assertThat(early.explain().warnings()).singleElement().asString().contains("13", "80 %");
  }

  @Test
  void a_moving_average_keeps_the_unit_and_says_its_window() {
    DoubleColumn mean = Trend.centredMean(Samples.hijiori(), "max_1h_mm", 5);
    assertThat(mean.name()).isEqualTo("centred_mean5_max_1h_mm");
    assertThat(ColumnInfos.of(mean).unit()).isEqualTo("mm");
    assertThat(ColumnInfos.title(mean)).isEqualTo("max_1h_mm, mean of 5 (centred)");
    assertThat(mean.countMissing()).isEqualTo(4);
    assertThat(Trend.trailingMean(Samples.hijiori(), "max_1h_mm", 5).get(4)).isEqualTo(23.6);
  }

  private static org.assertj.core.api.ObjectAssert<ProblemException> refused(
      String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return assertThatThrownBy(call)
        .asInstanceOf(type(ProblemException.class))
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(code))
        .asInstanceOf(type(ProblemException.class));
  }

  private static Table years(int first, double... x) {
    return table(IntStream.range(first, first + x.length).toArray(), x);
  }

  private static Table table(int[] years, double... x) {
    return Table.create(IntColumn.create("year", years), DoubleColumn.create("x", x));
  }
}
