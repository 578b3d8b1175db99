package org.ishizue.analysis.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.ishizue.analysis.Tables;
import org.ishizue.analysis.Units;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Changes from row to row, and columns computed out of columns. */
final class ChangesTest {
  private final Table co2 = Table.create(
      "co2",
      IntColumn.create("year", 1990, 1991, 1993, 1994, 1990, 1991),
      StringColumn.create("sector", "A", "A", "A", "A", "B", "B"),
      DoubleColumn.create("e_kt_co2", 100, 110, 130, 143, 0, 5),
      DoubleColumn.create("people", 10, 10, 0, 13, 5, 5));

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void after_a_gap_in_time_there_is_no_row_before() {
    var result = Tables.changes(co2)
        .by("sector")
        .time("year")
        .difference("e_kt_co2")
        .percentChange("e_kt_co2")
        .lag("sector", 1)
        .lead("e_kt_co2", 1)
        .difference("e_kt_co2", 3)
        .result();
    Table table = result.table();
    assertThat(table.doubleColumn("diff_e_kt_co2").asList())
        .containsExactly(null, 10.0, null, 13.0, null, 5.0);
    assertThat(table.doubleColumn("change_e_kt_co2_pct").asList())
        .containsExactly(null, 10.0, null, 10.0, null, null); // from 0 there is no per cent
    assertThat(table.stringColumn("lag1_sector").asList())
        .containsExactly("", "A", "", "A", "", "B");
    assertThat(table.doubleColumn("lead1_e_kt_co2").asList())
        .containsExactly(110.0, null, 143.0, null, 5.0, null);
    assertThat(table.doubleColumn("diff3_e_kt_co2").asList())
        .containsExactly(null, null, 30.0, 33.0, null, null);
    assertThat(ColumnInfos.of(table.column("diff_e_kt_co2")).unit()).isEqualTo("kt-CO₂");
    assertThat(ColumnInfos.of(table.column("change_e_kt_co2_pct")).unit()).isEqualTo("%");
    assertThat(result.report().toString()).contains("a step is 1; 1 rows come after a gap");
  }

  @Test
  void without_a_time_the_row_before_stands_above() {
    assertThat(Tables.changes(co2)
            .by("sector")
            .difference("e_kt_co2")
            .table()
            .doubleColumn("diff_e_kt_co2")
            .asList())
        .containsExactly(null, 10.0, 20.0, 13.0, null, 5.0);
  }

  @Test
  void a_cumulative_sum_ends_at_a_gap_unless_it_may_go_on() {
    Table rain = Table.create("r", DoubleColumn.create("rain_mm", 1, 2, Double.NaN, 4));
    assertThat(Tables.changes(rain)
            .cumulativeSum("rain_mm")
            .table()
            .doubleColumn("cum_rain_mm")
            .asList())
        .containsExactly(1.0, 3.0, null, null);
    assertThat(Tables.changes(rain)
            .skipMissing()
            .cumulativeSum("rain_mm")
            .as("total")
            .cumulativeMax("rain_mm")
            .table()
            .doubleColumn("total")
            .asList())
        .containsExactly(1.0, 3.0, null, 7.0);
    assertThat(Tables.changes(co2)
            .by("sector")
            .time("year")
            .cumulativeSum("e_kt_co2")
            .table()
            .doubleColumn("cum_e_kt_co2")
            .asList())
        .containsExactly(100.0, 210.0, null, null, 0.0, 5.0);
  }

  @Test
  void months_are_steps_though_their_lengths_differ() {
    Table months = Table.create(
        "m",
        DateColumn.create(
            "month",
            LocalDate.of(2020, 1, 31),
            LocalDate.of(2020, 2, 29),
            LocalDate.of(2020, 3, 31),
            LocalDate.of(2020, 5, 31)),
        DoubleColumn.create("x", 1, 2, 4, 8));
    assertThat(Tables.changes(months)
            .time("month")
            .difference("x")
            .table()
            .doubleColumn("diff_x")
            .asList())
        .containsExactly(null, 1.0, 2.0, null);
  }

  @Test
  void mistakes_are_answered_with_what_to_do() {
    assertThatThrownBy(
            () -> Tables.changes(co2).time("year").difference("e_kt_co2").table())
        .hasMessageContaining("TABLE-008")
        .hasMessageContaining("Tables.sort");
    assertThatThrownBy(() -> Tables.changes(co2).lag("people", 0))
        .hasMessageContaining("TABLE-031");
    Table unknown = Table.create("u", IntColumn.create("year", 1, Integer.MIN_VALUE));
    assertThatThrownBy(() -> Tables.changes(unknown).time("year").lag("year", 1).table())
        .hasMessageContaining("TABLE-028");
  }

  @Test
  void units_go_through_sums_and_ratios_and_different_ones_are_refused() {
    Table table = Units.declare(co2, "people", "人");
    Table result = Tables.compute(table)
        .ratio("e_kt_co2", "people")
        .as("per_head")
        .sum("e_kt_co2", "e_kt_co2")
        .as("double")
        .percent("e_kt_co2", "double")
        .as("share")
        .table();
    assertThat(result.doubleColumn("per_head").asList())
        .containsExactly(10.0, 11.0, null, 11.0, 0.0, 1.0);
    assertThat(Units.of(result, "per_head").symbol()).isEqualTo("kt-CO₂/人");
    assertThat(Units.of(result, "double").symbol()).isEqualTo("kt-CO₂");
    assertThat(Units.of(result, "share").symbol()).isEqualTo("%");
    assertThatThrownBy(() -> Tables.compute(table).sum("e_kt_co2", "people"))
        .hasMessageContaining("UNIT-002")
        .hasMessageContaining("people");
    assertThatThrownBy(() -> Tables.compute(table).convert("e_kt_co2", "mm"))
        .hasMessageContaining("UNIT-003");
    assertThatThrownBy(() -> Tables.compute(table).convert("year", "mm"))
        .hasMessageContaining("UNIT-004");
    assertThatThrownBy(() -> Tables.compute(table).times("people", 2).as("year"))
        .hasMessageContaining("TABLE-039");
    assertThat(table.columnNames()).containsExactly("year", "sector", "e_kt_co2", "people");
  }

  @Test
  void carbon_becomes_co2_only_when_asked() {
    Table carbon =
        Units.declare(Table.create("c", DoubleColumn.create("carbon", 12, 24)), "carbon", "kt-C");
    Table result = Tables.compute(carbon).asCo2("carbon").table();
    assertThat(result.doubleColumn("carbon").asList()).containsExactly(44.0, 88.0);
    assertThat(Units.of(result, "carbon").symbol()).isEqualTo("kt-CO₂");
    assertThat(Tables.compute(result)
            .asCarbon("carbon")
            .table()
            .doubleColumn("carbon")
            .asList())
        .containsExactly(12.0, 24.0);
    assertThat(Units.of(carbon, "carbon").symbol()).isEqualTo("kt-C");
    assertThatThrownBy(() -> Tables.compute(result).asCo2("carbon"))
        .hasMessageContaining("UNIT-003");
    assertThat(Tables.compute(result)
            .convert("carbon", "t-CO2")
            .table()
            .doubleColumn("carbon")
            .get(0))
        .isEqualTo(44_000);
  }
}
