package org.ishizue.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import org.ishizue.analysis.Chart;
import org.ishizue.datasets.Datasets;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** What lesson 1 says in words is what its cells compute. The numbers were taken from the CSV with awk. */
final class FirstCellNumbersTest {
  private static final double HALF_OF_LAST_DIGIT = 0.005;

  private final Table rain = Datasets.load("hijiori-annual-rain");
  private final Table fullYears = rain.where(rain.intColumn("year").isLessThan(2026));

  @AfterEach
  void back_to_english() {
    Language.use(Language.EN);
  }

  @Test
  void the_48_years_have_their_mean_and_their_maximum_in_2024() {
    DoubleColumn maxDailyMm = fullYears.doubleColumn("max_daily_mm");
    assertThat(maxDailyMm.size()).isEqualTo(48);
    assertThat(maxDailyMm.sum()).isEqualTo(4765);
    assertThat(maxDailyMm.mean()).isCloseTo(99.27, within(HALF_OF_LAST_DIGIT));
    assertThat(maxDailyMm.max()).isEqualTo(212.5);
    Table row = fullYears.where(maxDailyMm.isEqualTo(212.5));
    assertThat(row.intColumn("year").asList()).containsExactly(2024);
    assertThat(row.dateColumn("max_daily_date").get(0)).hasToString("2024-07-25");
  }

  @Test
  void the_hourly_maxima_have_theirs_in_2018() {
    DoubleColumn max1hMm = fullYears.doubleColumn("max_1h_mm");
    assertThat(max1hMm.mean()).isCloseTo(29.70, within(HALF_OF_LAST_DIGIT));
    assertThat(max1hMm.max()).isEqualTo(67.5);
    assertThat(fullYears.where(max1hMm.isEqualTo(67.5)).intColumn("year").asList())
        .containsExactly(2018);
  }

  @Test
  void the_incomplete_year_lowers_the_mean() {
    assertThat(rain.doubleColumn("max_daily_mm").mean())
        .isCloseTo(98.17, within(HALF_OF_LAST_DIGIT));
  }

  @Test
  void the_three_years_above_150_mm_have_come_since_2019() {
    assertThat(fullYears
            .where(fullYears.doubleColumn("max_daily_mm").isGreaterThan(150))
            .intColumn("year")
            .asList())
        .containsExactly(2019, 2020, 2024);
  }

  @Test
  void the_halves_that_the_instructor_is_asked_about_have_their_means() {
    Table first = fullYears.first(24);
    Table last = fullYears.last(24);
    assertThat(first.doubleColumn("max_1h_mm").mean()).isCloseTo(26.8, within(0.05));
    assertThat(last.doubleColumn("max_1h_mm").mean()).isCloseTo(32.6, within(0.05));
    assertThat(first.doubleColumn("max_daily_mm").mean()).isCloseTo(98.9, within(0.05));
    assertThat(last.doubleColumn("max_daily_mm").mean()).isCloseTo(99.6, within(0.05));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_error_that_the_lesson_explains_is_the_one_that_comes(Language language) {
    Language.use(language);
    Throwable thrown = catchThrowable(() -> Chart.line(fullYears, "yaer", "max_1h_mm"));
    String lesson = String.join(
        "\n",
        NotebookText.read(LessonCatalog.packed().lesson("1").in(language).notebook())
            .sources("markdown"));
    assertThat(lesson).contains(String.valueOf(thrown.getMessage()));
  }
}
