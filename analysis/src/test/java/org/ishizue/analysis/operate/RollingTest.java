package org.ishizue.analysis.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.ishizue.analysis.Tables;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class RollingTest {
  private static final LocalDateTime START = LocalDateTime.of(2020, 7, 4, 0, 0);
  private static final Duration HOUR = Duration.ofHours(1);

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void a_sum_over_a_hole_is_missing_unless_a_coverage_is_allowed() {
    Table rain = hours(1, 2, 3, 5, 6); // 4:00 is absent
    Table strict =
        Tables.rolling(rain).time("time", Duration.ofHours(3)).sum("rain_mm").table();
    assertThat(strict.doubleColumn("sum_3h_rain_mm").asList())
        .containsExactly(null, null, 6.0, null, null);
    Table allowed = Tables.rolling(rain)
        .time("time", Duration.ofHours(3))
        .coverage(0.6)
        .sum("rain_mm")
        .count("rain_mm")
        .table();
    assertThat(allowed.doubleColumn("sum_3h_rain_mm").asList())
        .containsExactly(null, 3.0, 6.0, 8.0, 11.0);
    assertThat(allowed.intColumn("rain_mm_count_3h").asList()).containsExactly(1, 2, 3, 2, 2);
    assertThat(ColumnInfos.of(allowed.column("sum_3h_rain_mm")).unit()).isEqualTo("mm");
    assertThat(ColumnInfos.of(allowed.column("rain_mm_count_3h")).unit()).isEmpty();
    assertThat(ColumnInfos.title(allowed.column("sum_3h_rain_mm")))
        .isEqualTo("rain_mm, sum over 3h");
  }

  @Test
  void a_centred_window_has_its_row_in_the_middle() {
    Table rain = hours(1, 2, 3, 4);
    assertThat(Tables.rolling(rain)
            .rows(3)
            .centred()
            .mean("rain_mm")
            .table()
            .doubleColumn("mean_3rows_centred_rain_mm")
            .asList())
        .containsExactly(null, 2.0, 3.0, null);
    assertThatThrownBy(
            () -> Tables.rolling(rain).rows(4).centred().sum("rain_mm").table())
        .hasMessageContaining("TABLE-009");
  }

  @Test
  void mistakes_are_answered_with_what_to_do() {
    Table rain = hours(1, 2, 2);
    Duration day = Duration.ofDays(1);
    assertThatThrownBy(() -> Tables.rolling(rain).table()).hasMessageContaining("TABLE-007");
    assertThatThrownBy(() -> Tables.rolling(rain).time("time", day).table())
        .hasMessageContaining("TABLE-008");
    assertThatThrownBy(
            () -> Tables.rolling(hours(1, 2)).time("time", HOUR.dividedBy(2)).table())
        .hasMessageContaining("TABLE-010");
    assertThatThrownBy(() -> Tables.rolling(rain).coverage(0)).hasMessageContaining("TABLE-011");
    assertThatThrownBy(() -> Tables.rolling(rain).time("rain_mm", day).table())
        .hasMessageContaining("TABLE-012");
    assertThat(Tables.rolling(hours()).time("time", day).sum("rain_mm").table().rowCount())
        .isZero();
  }

  /** Ten thousand seeded tables of several stations with holes, against loops over all rows. */
  @Test
  void every_window_gives_what_naive_code_gives() {
    Random random = new Random(20200704);
    for (int round = 0; round < 10_000; round++) {
      Table table = random(random);
      boolean byTime = random.nextBoolean();
      boolean centred = random.nextBoolean();
      int size = centred ? 1 + 2 * random.nextInt(3) : 1 + random.nextInt(5);
      double coverage = random.nextBoolean() ? 1 : 0.5;
      Rolling rolling = Tables.rolling(table).by("station").coverage(coverage);
      if (byTime) {
        rolling.time("time", HOUR.multipliedBy(size)).every(HOUR);
      } else {
        rolling.rows(size);
      }
      if (centred) {
        rolling.centred();
      }
      Table result = rolling
          .sum("x")
          .as("sum")
          .mean("x")
          .as("mean")
          .min("x")
          .as("min")
          .max("x")
          .as("max")
          .count("x")
          .as("n")
          .table();
      for (int row = 0; row < table.rowCount(); row++) {
        check(table, result, row, byTime, centred, size, coverage);
      }
    }
  }

  /** One series takes a shorter way than several: both must give the same. */
  @Test
  void a_single_series_gives_what_it_gives_beside_another() {
    Random random = new Random(20200704);
    for (int round = 0; round < 2_000; round++) {
      int rows = random.nextInt(30);
      StringColumn station = StringColumn.create("station");
      DoubleColumn x = DoubleColumn.create("x");
      for (int i = 0; i < rows; i++) {
        station.append("A");
        x.append(random.nextInt(5) == 0 ? Double.NaN : random.nextInt(100));
      }
      Table alone = Table.create("t", station, x);
      Table beside = alone.copy();
      beside.stringColumn("station").append("B");
      beside.doubleColumn("x").append(1);
      int size = 1 + 2 * random.nextInt(6);
      boolean centred = random.nextBoolean();
      double coverage = random.nextBoolean() ? 1 : 0.3;
      Table expected = rolled(beside, size, centred, coverage).first(rows);
      Table actual = rolled(alone, size, centred, coverage);
      for (String column : List.of("sum", "mean", "n")) {
        assertThat(actual.column(column).asList())
            .isEqualTo(expected.column(column).asList());
      }
    }
  }

  private static Table rolled(Table table, int size, boolean centred, double coverage) {
    Rolling rolling = Tables.rolling(table).by("station").rows(size).coverage(coverage);
    return (centred ? rolling.centred() : rolling)
        .sum("x")
        .as("sum")
        .mean("x")
        .as("mean")
        .count("x")
        .as("n")
        .table();
  }

  private static void check(
      Table table,
      Table result,
      int row,
      boolean byTime,
      boolean centred,
      int size,
      double coverage) {
    int after = centred ? size / 2 : 0;
    double sum = 0;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    int count = 0;
    for (int other = 0; other < table.rowCount(); other++) {
      int distance = byTime
          ? table.intColumn("hour").getInt(other) - table.intColumn("hour").getInt(row)
          : rank(table, other) - rank(table, row);
      double value = table.doubleColumn("x").getDouble(other);
      if (table
              .stringColumn("station")
              .get(other)
              .equals(table.stringColumn("station").get(row))
          && distance <= after
          && distance > after - size
          && !Double.isNaN(value)) {
        sum += value;
        min = Math.min(min, value);
        max = Math.max(max, value);
        count++;
      }
    }
    boolean answered = count > 0 && count >= coverage * size;
    same(result, "sum", row, answered ? sum : Double.NaN);
    same(result, "mean", row, answered ? sum / count : Double.NaN);
    same(result, "min", row, answered ? min : Double.NaN);
    same(result, "max", row, answered ? max : Double.NaN);
    assertThat(result.intColumn("n").getInt(row)).isEqualTo(count);
  }

  /** How many rows of the same station come before a row. */
  private static int rank(Table table, int row) {
    int rank = 0;
    for (int other = 0; other < row; other++) {
      rank += table
              .stringColumn("station")
              .get(other)
              .equals(table.stringColumn("station").get(row))
          ? 1
          : 0;
    }
    return rank;
  }

  private static void same(Table result, String column, int row, double expected) {
    double actual = result.doubleColumn(column).getDouble(row);
    if (Double.isNaN(expected)) {
      assertThat(actual).isNaN();
    } else {
      assertThat(actual).isCloseTo(expected, within(1e-9));
    }
  }

  private static Table random(Random random) {
    StringColumn stations = StringColumn.create("station");
    DateTimeColumn times = DateTimeColumn.create("time");
    IntColumn hours = IntColumn.create("hour");
    DoubleColumn values = DoubleColumn.create("x");
    int last = random.nextInt(10);
    for (int hour = 0; hour < last; hour++) {
      for (String station : new String[] {"A", "B"}) {
        if (random.nextInt(5) > 0) {
          stations.append(station);
          times.append(START.plusHours(hour));
          hours.append(hour);
          values.append(random.nextInt(7) == 0 ? Double.NaN : random.nextGaussian() * 100);
        }
      }
    }
    return Table.create("t", stations, times, hours, values);
  }

  private static Table hours(int... hours) {
    DateTimeColumn times = DateTimeColumn.create("time");
    DoubleColumn rain = DoubleColumn.create("rain_mm");
    for (int hour : hours) {
      times.append(START.plusHours(hour));
      rain.append(hour);
    }
    return Table.create("rain", times, rain);
  }
}
