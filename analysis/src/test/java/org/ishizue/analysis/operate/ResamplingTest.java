package org.ishizue.analysis.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ishizue.analysis.Tables;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class ResamplingTest {
  private static final LocalDateTime START = LocalDateTime.of(2020, 7, 3, 0, 0);

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  /** 1 mm in each hour of 2020-07-03 and -04, as the Meteorological Agency writes it: 1:00 to 24:00. */
  @Test
  void a_day_of_the_meteorological_agency_ends_with_24_00() {
    Table rain = hours(1, 48);
    Table days =
        Tables.resample(rain).time("time").timeIsEnd().daily().sum("rain_mm").table();
    assertThat(days.columnNames()).containsExactly("date", "sum_rain_mm");
    assertThat(days.dateColumn("date").asList())
        .containsExactly(LocalDate.of(2020, 7, 3), LocalDate.of(2020, 7, 4));
    assertThat(days.doubleColumn("sum_rain_mm").asList()).containsExactly(24.0, 24.0);
    assertThat(ColumnInfos.of(days.column("sum_rain_mm")).unit()).isEqualTo("mm");
    assertThat(ColumnInfos.title(days.column("date"))).isEqualTo("Date");
    // read as beginnings, the same hours lie on three days, of which two lack some
    Table shifted =
        Tables.resample(rain).time("time").timeIsStart().daily().sum("rain_mm").table();
    assertThat(shifted.doubleColumn("sum_rain_mm").asList()).containsExactly(null, 24.0, null);
  }

  @Test
  void an_hour_on_the_boundary_must_be_explained() {
    assertThatThrownBy(() ->
            Tables.resample(hours(1, 48)).time("time").daily().sum("rain_mm").table())
        .hasMessageContaining("TABLE-019")
        .hasMessageContaining("timeIsEnd()");
  }

  @Test
  void a_day_with_a_hole_is_missing_unless_a_coverage_is_allowed_and_the_report_counts() {
    Table rain = hours(1, 96).dropRows(30, 31, 32);
    rain.doubleColumn("rain_mm").setMissing(80);
    Resampling days = Tables.resample(rain).time("time").timeIsEnd().daily().sum("rain_mm");
    assertThat(days.table().doubleColumn("sum_rain_mm").asList())
        .containsExactly(24.0, null, 24.0, null);
    assertThat(days.result().report().columns())
        .containsExactly(new ResampleReport.Incomplete("sum_rain_mm", 2, 2));
    assertThat(days.result().report().toString().lines())
        .containsExactly(
            "93 rows (one every 1h) became 4 periods",
            "Rows that are absent from these periods: 3",
            "sum_rain_mm: 2 periods are incomplete, 2 have no result");
    ResampleResult allowed = days.coverage(0.9).result();
    assertThat(allowed.table().doubleColumn("sum_rain_mm").asList())
        .containsExactly(24.0, null, 24.0, 23.0);
    assertThat(allowed.report().columns())
        .containsExactly(new ResampleReport.Incomplete("sum_rain_mm", 2, 1));
  }

  @Test
  void a_period_without_any_row_is_there_and_missing() {
    Table rain = Table.create(
        "r",
        DateColumn.create(
            "date", LocalDate.of(2020, 1, 31), LocalDate.of(2020, 2, 1), LocalDate.of(2020, 4, 1)),
        DoubleColumn.create("rain_mm", 1, 2, 3));
    Table months = Tables.resample(rain)
        .time("date")
        .monthly()
        .sum("rain_mm")
        .count()
        .coverage(0.01)
        .table();
    assertThat(months.dateColumn("month").asList())
        .containsExactly(
            LocalDate.of(2020, 1, 1),
            LocalDate.of(2020, 2, 1),
            LocalDate.of(2020, 3, 1),
            LocalDate.of(2020, 4, 1));
    assertThat(months.doubleColumn("sum_rain_mm").asList()).containsExactly(1.0, 2.0, null, 3.0);
    assertThat(months.intColumn("count").asList()).containsExactly(1, 1, 0, 1);
  }

  @Test
  void fiscal_and_water_years_begin_in_their_month() {
    Table months = months(YearMonth.of(2019, 1), 27);
    Table fiscal =
        Tables.resample(months).time("month").fiscalYears().sum("rain_mm").table();
    assertThat(fiscal.intColumn("fiscal_year").asList()).containsExactly(2018, 2019, 2020);
    assertThat(fiscal.doubleColumn("sum_rain_mm").asList()).containsExactly(null, 12.0, 12.0);
    Table water = Tables.resample(months)
        .time("month")
        .waterYears(10)
        .labelAtEnd()
        .sum("rain_mm")
        .table();
    assertThat(water.intColumn("water_year").asList()).containsExactly(2019, 2020, 2021);
    assertThat(water.doubleColumn("sum_rain_mm").asList()).containsExactly(null, 12.0, null);
    Table years = Tables.resample(months)
        .time("month")
        .yearly()
        .mean("rain_mm")
        .label("y")
        .table();
    assertThat(years.intColumn("y").asList()).containsExactly(2019, 2020, 2021);
    assertThat(years.doubleColumn("mean_rain_mm").asList()).containsExactly(1.0, 1.0, null);
  }

  @Test
  void a_label_may_stand_at_the_end() {
    Table rain = hours(1, 48);
    Table hours = Tables.resample(rain)
        .time("time")
        .timeIsEnd()
        .hourly()
        .labelAtEnd()
        .sum("rain_mm")
        .table();
    assertThat(hours.dateTimeColumn("hour").asList())
        .isEqualTo(rain.dateTimeColumn("time").asList());
    Table month = Tables.resample(rain)
        .time("time")
        .timeIsEnd()
        .monthly()
        .labelAtEnd()
        .sum("rain_mm")
        .table();
    assertThat(month.dateColumn("month").asList()).containsExactly(LocalDate.of(2020, 7, 31));
    assertThat(month.doubleColumn("sum_rain_mm").isMissing(0)).isTrue();
  }

  @Test
  void mistakes_are_answered_with_what_to_do() {
    Table rain = hours(1, 3);
    assertThatThrownBy(() -> Tables.resample(rain).daily().table())
        .hasMessageContaining("TABLE-017");
    assertThatThrownBy(() -> Tables.resample(rain).waterYears(13))
        .hasMessageContaining("TABLE-016");
    assertThatThrownBy(() -> Tables.resample(months(YearMonth.of(2020, 1), 3))
            .time("month")
            .daily()
            .table())
        .hasMessageContaining("TABLE-018");
    assertThatThrownBy(() -> Tables.resample(rain).time("rain_mm").daily().table())
        .hasMessageContaining("TABLE-012");
    assertThatThrownBy(() -> Tables.resample(rain)
            .time("time")
            .every(Duration.ofHours(2))
            .daily()
            .table())
        .hasMessageContaining("TABLE-027");
    assertThatThrownBy(() -> Tables.resample(rain.first(1)).time("time").daily().table())
        .hasMessageContaining("TABLE-030");
    assertThatThrownBy(() ->
            Tables.resample(rain.sortDescendingOn("time")).time("time").daily().table())
        .hasMessageContaining("TABLE-008");
    assertThat(Tables.resample(rain.emptyCopy())
            .time("time")
            .daily()
            .sum("rain_mm")
            .table()
            .rowCount())
        .isZero();
  }

  /** Ten thousand seeded series of two stations with holes, against maps of lists. */
  @Test
  void every_period_is_what_naive_code_gives() {
    Random random = new Random(20200704);
    for (int round = 0; round < 10_000; round++) {
      boolean end = random.nextBoolean();
      int hoursApart = List.of(1, 6, 12, 24).get(random.nextInt(4));
      double coverage = random.nextBoolean() ? 1 : 0.5;
      Table table = random(random, hoursApart);
      Resampling resampling = Tables.resample(table)
          .by("station")
          .time("time")
          .every(Duration.ofHours(hoursApart))
          .coverage(coverage);
      resampling = end ? resampling.timeIsEnd() : resampling.timeIsStart();
      boolean monthly = random.nextBoolean();
      resampling = monthly ? resampling.monthly() : resampling.daily();
      Table result = resampling.sum("x").max("x").median("x").count("x").table();
      check(table, result, end, monthly, hoursApart, coverage);
    }
  }

  private static void check(
      Table table, Table result, boolean end, boolean monthly, int hoursApart, double coverage) {
    Map<String, List<Double>> expected = naive(table, end, monthly);
    assertThat(result.rowCount()).isEqualTo(expected.size());
    int row = 0;
    for (Map.Entry<String, List<Double>> period : expected.entrySet()) {
      String label = result.getString(row, "station") + " " + result.column(1).get(row);
      assertThat(label).isEqualTo(period.getKey());
      LocalDate day = (LocalDate) result.column(1).get(row);
      int hours = monthly ? day.lengthOfMonth() * 24 : 24;
      double[] values = period.getValue().stream().mapToDouble(x -> x).sorted().toArray();
      boolean answered = values.length > 0 && values.length >= coverage * hours / hoursApart;
      assertThat(result.intColumn("x_count").getInt(row)).isEqualTo(values.length);
      double sum = 0;
      for (double value : values) {
        sum += value;
      }
      same(result, "sum_x", row, answered ? sum : Double.NaN);
      same(result, "max_x", row, answered ? values[values.length - 1] : Double.NaN);
      same(
          result,
          "median_x",
          row,
          answered
              ? (values[(values.length - 1) / 2] + values[values.length / 2]) / 2
              : Double.NaN);
      row++;
    }
  }

  /** The values of each station's periods, from its first to its last. */
  private static Map<String, List<Double>> naive(Table table, boolean end, boolean monthly) {
    Map<String, List<Double>> periods = new LinkedHashMap<>();
    for (String station :
        table.stringColumn("station").unique().asList().stream().sorted().toList()) {
      LocalDate next = null;
      for (int row = 0; row < table.rowCount(); row++) {
        if (!table.getString(row, "station").equals(station)) {
          continue;
        }
        LocalDateTime time = table.dateTimeColumn("time").get(row);
        LocalDate day = (end ? time.minusSeconds(1) : time).toLocalDate();
        LocalDate label = monthly ? day.withDayOfMonth(1) : day;
        if (next == null) {
          next = label;
        }
        while (!next.isAfter(label)) {
          periods.put(station + " " + next, new ArrayList<>());
          next = monthly ? next.plusMonths(1) : next.plusDays(1);
        }
        double value = table.doubleColumn("x").getDouble(row);
        if (!Double.isNaN(value)) {
          periods
              .computeIfAbsent(station + " " + label, key -> new ArrayList<>())
              .add(value);
        }
      }
    }
    return periods;
  }

  private static void same(Table result, String column, int row, double expected) {
    double actual = result.doubleColumn(column).getDouble(row);
    if (Double.isNaN(expected)) {
      assertThat(actual).as("%s %s", column, row).isNaN();
    } else {
      assertThat(actual).as("%s %s", column, row).isCloseTo(expected, within(1e-9));
    }
  }

  private static Table random(Random random, int hoursApart) {
    StringColumn stations = StringColumn.create("station");
    DateTimeColumn times = DateTimeColumn.create("time");
    DoubleColumn values = DoubleColumn.create("x");
    LocalDateTime start = LocalDateTime.of(2020, 2, 27 + random.nextInt(3), 0, 0);
    int last = random.nextInt(Math.max(3, 60 / hoursApart));
    for (String station : new String[] {"A", "B"}) {
      for (int i = 0; i < last; i++) {
        if (random.nextInt(9) > 0) {
          stations.append(station);
          times.append(start.plusHours((long) i * hoursApart));
          values.append(random.nextInt(9) == 0 ? Double.NaN : random.nextInt(1000) / 10.0);
        }
      }
    }
    return Table.create("t", stations, times, values, IntColumn.create("n", times.size()));
  }

  private static Table hours(int first, int last) {
    DateTimeColumn times = DateTimeColumn.create("time");
    DoubleColumn rain = DoubleColumn.create("rain_mm");
    for (int hour = first; hour <= last; hour++) {
      times.append(START.plusHours(hour));
      rain.append(1);
    }
    return Table.create("rain", times, rain);
  }

  private static Table months(YearMonth first, int count) {
    DateColumn months = DateColumn.create("month");
    DoubleColumn rain = DoubleColumn.create("rain_mm");
    for (int i = 0; i < count; i++) {
      months.append(first.plusMonths(i).atDay(1));
      rain.append(1);
    }
    return Table.create("rain", months, rain);
  }
}
