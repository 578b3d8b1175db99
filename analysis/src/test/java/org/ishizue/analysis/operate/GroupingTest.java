package org.ishizue.analysis.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ishizue.analysis.Tables;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class GroupingTest {
  private static final double MISSING = Double.NaN;

  private final Table rain = Table.create(
      "rain",
      StringColumn.create("station", "B", "A", "B", "", "A", "C"),
      DoubleColumn.create("rain_mm", 1.5, 2, MISSING, 4, 0.5, MISSING),
      IntColumn.create("hours", 1, 2, 3, 4, 5, 6));

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void a_group_with_a_missing_value_has_a_missing_sum() {
    Table sums = Tables.group(rain).by("station").sum("rain_mm").table();
    assertThat(sums.columnNames()).containsExactly("station", "sum_rain_mm");
    assertThat(sums.stringColumn("station").asList()).containsExactly("B", "A", "", "C");
    assertThat(sums.doubleColumn("sum_rain_mm").asList()).containsExactly(null, 2.5, 4.0, null);
  }

  @Test
  void missing_values_are_skipped_on_request_but_the_sum_of_nothing_stays_missing() {
    Table sums = Tables.group(rain).by("station").skipMissing().sum("rain_mm").table();
    assertThat(sums.doubleColumn("sum_rain_mm").asList()).containsExactly(1.5, 2.5, 4.0, null);
  }

  @Test
  void sums_keep_the_unit_and_counts_have_none() {
    Table result = Tables.group(rain)
        .by("station")
        .sum("rain_mm")
        .as("total")
        .count("rain_mm")
        .count()
        .table();
    assertThat(ColumnInfos.of(result.column("total")).unit()).isEqualTo("mm");
    assertThat(ColumnInfos.title(result.column("total"))).isEqualTo("rain_mm, sum");
    assertThat(ColumnInfos.of(result.column("rain_mm_count")).unit()).isEmpty();
    assertThat(ColumnInfos.of(result.column("rain_mm_count").copy()).unit()).isEmpty();
    assertThat(ColumnInfos.of(result.column("count")).unit()).isEmpty();
    assertThat(rain.columnNames()).containsExactly("station", "rain_mm", "hours");
  }

  @Test
  void the_report_counts_what_is_missing() {
    GroupReport report =
        Tables.group(rain).by("station").sum("rain_mm").result().report();
    assertThat(report.toString().lines())
        .containsExactly(
            "6 rows in 4 groups",
            "Rows with a missing key, in groups of their own: 1",
            "rain_mm: 2 missing values; groups that have some have a missing result");
  }

  @Test
  void whole_numbers_stay_whole_and_a_sum_beyond_them_is_refused() {
    Table hours = Tables.group(rain).by("station").sum("hours").max("hours").table();
    assertThat(hours.longColumn("sum_hours").asList()).containsExactly(4L, 7L, 4L, 6L);
    assertThat(hours.intColumn("max_hours").asList()).containsExactly(3, 5, 4, 6);
    Table large = Table.create(
        "l", StringColumn.create("k", "a", "a"), LongColumn.create("n", Long.MAX_VALUE, 1));
    assertThatThrownBy(() -> Tables.group(large).by("k").sum("n").table())
        .hasMessageContaining("TABLE-004");
  }

  @Test
  void first_and_last_take_columns_of_any_type() {
    Table dates = Table.create(
        "d",
        IntColumn.create("k", 7, 7),
        DateColumn.create("day", LocalDate.of(2020, 7, 4), LocalDate.of(2020, 7, 5)));
    Table ends = Tables.group(dates).by("k").first("day").last("day").table();
    assertThat(ends.dateColumn("first_day").get(0)).isEqualTo(LocalDate.of(2020, 7, 4));
    assertThat(ends.dateColumn("last_day").get(0)).isEqualTo(LocalDate.of(2020, 7, 5));
  }

  @Test
  void an_empty_table_has_no_groups() {
    assertThat(
            Tables.group(rain.emptyCopy()).by("station").mean("rain_mm").table().rowCount())
        .isZero();
  }

  @Test
  void mistakes_are_answered_with_what_to_do() {
    assertThatThrownBy(() -> Tables.group(rain).by("statoin").table())
        .hasMessageContaining("TABLE-001")
        .hasMessageContaining("Did you mean station?");
    assertThatThrownBy(() -> Tables.group(rain).by("station").sum("station").table())
        .hasMessageContaining("TABLE-002");
    assertThatThrownBy(() -> Tables.group(rain).table()).hasMessageContaining("TABLE-003");
    assertThatThrownBy(
            () -> Tables.group(rain).by("station").count().as("Station").table())
        .hasMessageContaining("TABLE-005");
    assertThatThrownBy(() -> Tables.group(rain).as("x")).hasMessageContaining("TABLE-006");
  }

  @Test
  void both_languages_have_the_same_texts() {
    assertThat(Texts.beside(Grouping.class).differences()).isEmpty();
  }

  /** Ten thousand seeded tables, against lists in a map. */
  @Test
  void every_aggregate_gives_what_naive_code_gives() {
    Random random = new Random(20200704);
    for (int round = 0; round < 10_000; round++) {
      Table table = random(random);
      boolean skip = random.nextBoolean();
      List<String> keys =
          List.of(List.of("k1"), List.of("k2"), List.of("k1", "k2", "k3")).get(random.nextInt(3));
      Map<String, List<Integer>> groups = naiveGroups(table, keys);
      Grouping grouping = Tables.group(table).by(keys.toArray(String[]::new));
      if (skip) {
        grouping.skipMissing();
      }
      Table result = grouping
          .sum("x")
          .mean("x")
          .min("x")
          .max("x")
          .median("x")
          .standardDeviation("x")
          .count("x")
          .countMissing("x")
          .count()
          .table();
      assertThat(result.rowCount()).isEqualTo(groups.size());
      int group = 0;
      for (List<Integer> rows : groups.values()) {
        assertThat(key(result, keys, group)).isEqualTo(key(table, keys, rows.get(0)));
        check(result, group, rows, table.doubleColumn("x"), skip);
        group++;
      }
    }
  }

  private static Table random(Random random) {
    StringColumn k1 = StringColumn.create("k1");
    IntColumn k2 = IntColumn.create("k2");
    DoubleColumn k3 = DoubleColumn.create("k3");
    DoubleColumn x = DoubleColumn.create("x");
    int rows = random.nextInt(12);
    int spread =
        random.nextBoolean() ? 1 : 1_000_000_000; // the wide ones go through the hash table
    for (int i = 0; i < rows; i++) {
      k1.append(random.nextInt(6) == 0 ? "" : "k" + random.nextInt(3));
      if (random.nextInt(6) == 0) {
        k2.appendMissing();
      } else {
        k2.append((random.nextInt(3) - 1) * spread);
      }
      k3.append(random.nextInt(6) == 0 ? MISSING : random.nextInt(2) / 2.0);
      x.append(random.nextInt(8) == 0 ? MISSING : random.nextGaussian() * 100);
    }
    return Table.create("t", k1, k2, k3, x);
  }

  private static Map<String, List<Integer>> naiveGroups(Table table, List<String> keys) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int row = 0; row < table.rowCount(); row++) {
      groups.computeIfAbsent(key(table, keys, row), key -> new ArrayList<>()).add(row);
    }
    return groups;
  }

  private static String key(Table table, List<String> keys, int row) {
    return String.join(
        "|", keys.stream().map(key -> table.column(key).getString(row)).toList());
  }

  private static void check(
      Table result, int group, List<Integer> rows, DoubleColumn x, boolean skip) {
    double[] values = rows.stream()
        .mapToDouble(x::getDouble)
        .filter(value -> !Double.isNaN(value))
        .sorted()
        .toArray();
    int n = values.length;
    boolean answered = n > 0 && (skip || n == rows.size());
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double squares = 0;
    for (double value : values) {
      squares += Math.pow(value - sum / n, 2);
    }
    same(result, group, "sum_x", answered ? sum : MISSING);
    same(result, group, "mean_x", answered ? sum / n : MISSING);
    same(result, group, "min_x", answered ? values[0] : MISSING);
    same(result, group, "max_x", answered ? values[n - 1] : MISSING);
    same(result, group, "median_x", answered ? (values[(n - 1) / 2] + values[n / 2]) / 2 : MISSING);
    same(result, group, "sd_x", answered && n > 1 ? Math.sqrt(squares / (n - 1)) : MISSING);
    assertThat(result.intColumn("x_count").getInt(group)).isEqualTo(n);
    assertThat(result.intColumn("x_missing").getInt(group)).isEqualTo(rows.size() - n);
    assertThat(result.intColumn("count").getInt(group)).isEqualTo(rows.size());
  }

  private static void same(Table result, int group, String column, double expected) {
    double actual = result.doubleColumn(column).getDouble(group);
    if (Double.isNaN(expected)) {
      assertThat(actual).isNaN();
    } else {
      assertThat(actual).isCloseTo(expected, within(1e-9));
    }
  }
}
