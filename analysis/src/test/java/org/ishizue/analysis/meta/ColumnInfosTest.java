package org.ishizue.analysis.meta;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

final class ColumnInfosTest {
  private static final ColumnInfo RAIN =
      new ColumnInfo(new Wording("日降水量", "Daily rain"), "mm", Wording.NONE);

  @ParameterizedTest
  @CsvSource({
    "max_1h_mm, mm",
    "降水量(mm), mm",
    "流量（m3/s）, m3/s",
    "discharge_m3_per_s, m³/s",
    "area_km2, km²",
    "emission_kt_co2, kt-CO₂",
    "気温 [℃], ℃",
    "year, ''",
    "mm, ''",
    "(mm), ''",
    "system, ''",
    "mean_m, m",
    "日照時間(時間), 時間",
    "天気概況(昼：06時～18時), ''",
    "地点(1), ''"
  })
  void a_name_may_carry_its_unit(String name, String unit) {
    assertThat(UnitInName.of(name)).isEqualTo(unit);
  }

  @Test
  void a_column_is_known_by_what_it_is_and_not_by_what_it_holds() {
    DoubleColumn rain = ColumnInfos.attach(DoubleColumn.create("rain", 1.0), RAIN);
    assertThat(ColumnInfos.of(rain)).isEqualTo(RAIN);
    assertThat(ColumnInfos.of(DoubleColumn.create("rain", 1.0))).isEqualTo(ColumnInfo.NONE);
  }

  @Test
  void a_copy_that_tablesaw_makes_keeps_its_title_when_its_name_carries_the_unit() {
    DoubleColumn rain = ColumnInfos.attach(DoubleColumn.create("copied_daily_mm", 1.0, 2.0), RAIN);
    Table filtered = Table.create("t", rain).where(rain.isGreaterThan(1));
    assertThat(ColumnInfos.of(filtered.column(0))).isEqualTo(RAIN);
  }

  @Test
  void a_name_seen_with_two_meanings_decides_nothing_but_its_unit() {
    ColumnInfos.attach(DoubleColumn.create("value_of_two_mm"), RAIN);
    ColumnInfos.attach(
        DoubleColumn.create("value_of_two_mm"),
        new ColumnInfo(new Wording("積雪", "Snow"), "mm", Wording.NONE));
    assertThat(ColumnInfos.of(DoubleColumn.create("value_of_two_mm")))
        .isEqualTo(ColumnInfo.NONE.withUnit("mm"));
  }

  @Test
  void the_title_of_an_unknown_column_is_its_name_without_the_unit_in_brackets() {
    assertThat(ColumnInfos.title(DoubleColumn.create("降水量(mm)"))).isEqualTo("降水量");
    assertThat(ColumnInfos.title(DoubleColumn.create("stage_m"))).isEqualTo("stage_m");
  }
}
