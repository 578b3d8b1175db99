package org.ishizue.analysis.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.selection.Selection;

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
  void what_tablesaw_copies_keeps_title_and_unit_though_another_table_has_a_column_of_that_name() {
    DoubleColumn rain = ColumnInfos.attach(DoubleColumn.create("shared", 1.0, 2.0), RAIN);
    ColumnInfos.attach(
        DoubleColumn.create("shared", 3.0),
        new ColumnInfo(new Wording("積雪", "Snow"), "cm", Wording.NONE));
    Table table = Table.create("t", rain, StringColumn.create("place", "a", "b"));

    assertThat(List.of(
            table.where(rain.isGreaterThan(1)),
            table.sortDescendingOn("shared"),
            table.first(1),
            table.copy(),
            table.dropDuplicateRows(),
            table.retainColumns("shared")))
        .allSatisfy(copy -> assertThat(ColumnInfos.of(copy.column("shared"))).isEqualTo(RAIN));
  }

  @Test
  void the_same_holds_for_whole_numbers_and_dates() {
    List<Column<?>> columns = List.of(
        IntColumn.create("kept", 1, 2),
        LongColumn.create("kept", 1L, 2L),
        DateColumn.create("kept", LocalDate.of(2020, 7, 4), LocalDate.of(2020, 7, 5)),
        DateTimeColumn.create("kept", LocalDate.of(2020, 7, 4).atTime(1, 0)),
        TimeColumn.create("kept", LocalTime.NOON));
    ColumnInfo snow = new ColumnInfo(new Wording("積雪", "Snow"), "cm", Wording.NONE);
    ColumnInfos.attach(DoubleColumn.create("kept"), snow);
    assertThat(columns).allSatisfy(column -> {
      ColumnInfos.attach(column, RAIN);
      Table first = Table.create("t", column).where(Selection.with(0));
      assertThat(ColumnInfos.of(first.column(0))).isEqualTo(RAIN);
    });
  }

  @Test
  void a_copy_under_another_name_is_another_thing() {
    DoubleColumn rain = ColumnInfos.attach(DoubleColumn.create("renamed", 1.0), RAIN);
    assertThat(ColumnInfos.of(rain.copy().setName("depth"))).isEqualTo(ColumnInfo.NONE);
    assertThat(ColumnInfos.of(rain.multiply(10).setName("renamed"))).isEqualTo(ColumnInfo.NONE);
  }

  @Test
  void a_column_that_is_renamed_keeps_its_unit_and_is_called_by_its_new_name() {
    DoubleColumn rain = ColumnInfos.attach(DoubleColumn.create("original", 1.0), RAIN);
    assertThat(ColumnInfos.title(rain.setName("肘折"))).isEqualTo("肘折");
    assertThat(ColumnInfos.of(rain).unit()).isEqualTo("mm");
    assertThat(ColumnInfos.of(rain.setName("depth_m")).unit()).isEqualTo("m");
    assertThat(ColumnInfos.of(rain.setName("original"))).isEqualTo(RAIN);
  }

  @Test
  void a_copy_that_is_given_another_unit_leaves_the_rest_of_its_family_alone() {
    DoubleColumn rain = ColumnInfos.attach(DoubleColumn.create("declared", 1.0), RAIN);
    DoubleColumn copy = ColumnInfos.attach(rain.copy(), RAIN.withUnit("m"));
    assertThat(ColumnInfos.of(copy.copy()).unit()).isEqualTo("m");
    assertThat(ColumnInfos.of(rain.copy()).unit()).isEqualTo("mm");
    assertThat(copy.getString(0)).isEqualTo(rain.getString(0));
  }

  @Test
  void where_of_a_data_set_keeps_the_titles_of_texts_too() {
    ColumnInfo place = new ColumnInfo(new Wording("観測所", "Station"), "", Wording.NONE);
    ColumnInfo pump = new ColumnInfo(new Wording("ポンプ場", "Pumping station"), "", Wording.NONE);
    StringColumn places = ColumnInfos.attach(StringColumn.create("station", "a", "b"), place);
    ColumnInfos.attach(StringColumn.create("station"), pump);
    Table table =
        Origins.attach(Table.create("stations", places), new Origin(List.of(), false, true));
    Table filtered = table.where(places.isEqualTo("b"));
    assertThat(ColumnInfos.of(filtered, filtered.column(0))).isEqualTo(place);
    assertThat(ColumnInfos.title(filtered, filtered.column(0)))
        .isEqualTo(place.title().current());
    Table other = Table.create("other", filtered.column(0));
    assertThat(ColumnInfos.of(other, other.column(0))).isEqualTo(ColumnInfo.NONE);
  }

  @Test
  void the_title_of_an_unknown_column_is_its_name_without_the_unit_in_brackets() {
    assertThat(ColumnInfos.title(DoubleColumn.create("降水量(mm)"))).isEqualTo("降水量");
    assertThat(ColumnInfos.title(DoubleColumn.create("stage_m"))).isEqualTo("stage_m");
  }
}
