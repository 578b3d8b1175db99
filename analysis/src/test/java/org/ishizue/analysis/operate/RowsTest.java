package org.ishizue.analysis.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ishizue.analysis.Tables;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/** Sorting, filtering, ranking, distinct rows and samples. */
final class RowsTest {
  private static final double MISSING = Double.NaN;

  private final Table rain = Table.create(
      "rain",
      StringColumn.create("station", "B", "A", "B", "", "A"),
      DoubleColumn.create("rain_mm", 5, 2, MISSING, 4, 2),
      DateColumn.create(
          "day",
          LocalDate.of(2020, 7, 1),
          LocalDate.of(2020, 7, 2),
          null,
          LocalDate.of(2020, 7, 4),
          LocalDate.of(2020, 7, 5)));

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void missing_values_come_last_whichever_the_direction() {
    assertThat(Tables.sort(rain, "rain_mm").table().doubleColumn("rain_mm").asList())
        .containsExactly(2.0, 2.0, 4.0, 5.0, null);
    var down = Tables.sort(rain).descending("rain_mm").result();
    assertThat(down.table().doubleColumn("rain_mm").asList())
        .containsExactly(5.0, 4.0, 2.0, 2.0, null);
    assertThat(down.table().dateColumn("day").get(2)).isEqualTo(LocalDate.of(2020, 7, 2));
    assertThat(down.report().toString().lines())
        .containsExactly("5 rows", "rain_mm: 1 missing values stand at the end");
    assertThat(ColumnInfos.of(down.table().column("rain_mm")).unit()).isEqualTo("mm");
    assertThatThrownBy(() -> Tables.sort(rain).table()).hasMessageContaining("TABLE-020");
  }

  /** Ten thousand seeded tables with two to four keys, against the JDK's stable sort. */
  @Test
  void every_order_is_that_of_a_stable_comparison_sort() {
    Random random = new Random(20200704);
    for (int round = 0; round < 10_000; round++) {
      Table table = random(random);
      Sorting sorting = Tables.sort(table);
      Comparator<Integer> comparator = Comparator.comparing(row -> 0);
      for (int key = 0; key < 1 + random.nextInt(3); key++) {
        Column<?> column = table.column(random.nextInt(5));
        boolean descending = random.nextBoolean();
        sorting = descending ? sorting.descending(column.name()) : sorting.ascending(column.name());
        comparator = comparator.thenComparing((a, b) -> compare(column, a, b, descending));
      }
      List<Integer> expected =
          IntStream.range(0, table.rowCount()).boxed().sorted(comparator).toList();
      assertThat(sorting.table().intColumn("row").asList()).isEqualTo(expected);
    }
  }

  @Test
  void a_missing_value_meets_no_condition() {
    assertThat(Tables.filter(rain).below("rain_mm", 4).table().rowCount()).isEqualTo(2);
    assertThat(Tables.filter(rain).atMost("rain_mm", 4).table().rowCount()).isEqualTo(3);
    assertThat(Tables.filter(rain).isNot("station", "A").table().rowCount()).isEqualTo(2);
    var before = Tables.filter(rain).before("day", LocalDate.of(2020, 7, 4)).result();
    assertThat(before.table().rowCount()).isEqualTo(2); // Tablesaw's isBefore says 3
    assertThat(before.report().toString().lines())
        .containsExactly(
            "5 rows became 2 rows", "day: 1 rows with a missing value meet no condition");
    assertThat(Tables.filter(rain).missing("day").table().rowCount()).isEqualTo(1);
    assertThat(Tables.filter(rain).present("day").table().rowCount()).isEqualTo(4);
  }

  @Test
  void conditions_add_up() {
    assertThat(Tables.filter(rain)
            .is("station", "A", "B")
            .between("rain_mm", 2, 5)
            .from("day", LocalDate.of(2020, 7, 2))
            .above("rain_mm", 1.9)
            .atLeast("rain_mm", 2)
            .is("rain_mm", 2)
            .table()
            .stringColumn("station")
            .asList())
        .containsExactly("A", "A");
    assertThat(Tables.filter(rain)
            .matching(rain.doubleColumn("rain_mm").isGreaterThan(2))
            .table()
            .rowCount())
        .isEqualTo(2);
    assertThat(Tables.filter(rain)
            .is("station", "A")
            .table()
            .stringColumn("station")
            .unique()
            .size())
        .isEqualTo(1);
  }

  @Test
  void times_are_compared_to_the_second_and_days_by_their_midnight() {
    Table times = Table.create(
        "t",
        DateTimeColumn.create(
            "time", LocalDateTime.of(2020, 7, 3, 23, 59, 59), LocalDateTime.of(2020, 7, 4, 0, 0)));
    assertThat(
            Tables.filter(times).from("time", LocalDate.of(2020, 7, 4)).table().rowCount())
        .isEqualTo(1);
    assertThat(Tables.filter(times)
            .before("time", LocalDate.of(2020, 7, 4))
            .table()
            .rowCount())
        .isEqualTo(1);
    assertThat(Tables.filter(rain)
            .from("day", LocalDateTime.of(2020, 7, 4, 12, 0))
            .table()
            .rowCount())
        .isEqualTo(1);
    assertThatThrownBy(() -> Tables.filter(rain).from("rain_mm", LocalDate.MIN))
        .hasMessageContaining("TABLE-023");
    assertThatThrownBy(() -> Tables.filter(rain).is("rain_mm", "2"))
        .hasMessageContaining("TABLE-022");
    assertThatThrownBy(() -> Tables.filter(rain).is("rain_mm", MISSING))
        .hasMessageContaining("TABLE-021");
  }

  @Test
  void equal_values_share_ranks_as_it_is_named() {
    Table values = Table.create("v", DoubleColumn.create("x", 10, 20, 20, MISSING, 30));
    assertThat(ranks(Tables.rank(values).ascending("x"))).containsExactly(1, 2, 2, null, 4);
    assertThat(ranks(Tables.rank(values).ascending("x").tiesHighest()))
        .containsExactly(1, 3, 3, null, 4);
    assertThat(ranks(Tables.rank(values).ascending("x").tiesDense()))
        .containsExactly(1, 2, 2, null, 3);
    assertThat(ranks(Tables.rank(values).ascending("x").tiesInOrder()))
        .containsExactly(1, 2, 3, null, 4);
    assertThat(ranks(Tables.rank(values).descending("x"))).containsExactly(4, 2, 2, null, 1);
    var mean = Tables.rank(values).ascending("x").tiesMean().as("r").result();
    assertThat(mean.table().doubleColumn("r").asList()).containsExactly(1.0, 2.5, 2.5, null, 4.0);
    assertThat(mean.report().toString()).contains("mean of their ranks: 2 rows");
    assertThat(ColumnInfos.of(mean.table().column("r")).unit()).isEmpty();
    assertThatThrownBy(() -> Tables.rank(values).table()).hasMessageContaining("TABLE-024");
  }

  @Test
  void each_group_has_its_own_first() {
    assertThat(Tables.rank(rain)
            .by("station")
            .descending("rain_mm")
            .table()
            .intColumn("rank_rain_mm")
            .asList())
        .containsExactly(1, 1, null, 1, 1);
  }

  @Test
  void distinct_keeps_the_first_of_equal_rows() {
    var stations = Tables.distinct(rain, "station").result();
    assertThat(stations.table().doubleColumn("rain_mm").asList()).containsExactly(5.0, 2.0, 4.0);
    assertThat(stations.report().toString()).contains("left out: 2");
    assertThat(Tables.distinct(rain).table().rowCount()).isEqualTo(5);
    assertThat(Tables.distinct(Tables.concat(rain, rain).table()).table().rowCount())
        .isEqualTo(5);
  }

  /** The numbers were drawn once and written down: another Java, or a change here, must draw the same. */
  @Test
  void a_seed_draws_the_same_rows_for_ever() {
    Table numbers = Table.create("n", IntColumn.indexColumn("n", 1000, 0));
    List<Integer> drawn =
        Tables.sample(numbers).seed(42).rows(5).table().intColumn("n").asList();
    assertThat(drawn).containsExactly(171, 215, 564, 718, 808);
    assertThat(Tables.sample(numbers).seed(43).rows(5).table().intColumn("n").asList())
        .isNotEqualTo(drawn);
    assertThat(Tables.sample(numbers).seed(1).share(0.25).table().rowCount()).isEqualTo(250);
    assertThat(Tables.sample(numbers).seed(1).rows(5000).table().rowCount()).isEqualTo(1000);
    assertThat(Tables.sample(rain).seed(7).by("station").rows(1).table().rowCount())
        .isEqualTo(3);
    assertThatThrownBy(() -> Tables.sample(numbers).rows(5).table())
        .hasMessageContaining("TABLE-025");
    assertThatThrownBy(() -> Tables.sample(numbers).seed(1).table())
        .hasMessageContaining("TABLE-026");
  }

  @Test
  void every_row_is_drawn_as_often_as_any_other() {
    Table numbers = Table.create("n", IntColumn.indexColumn("n", 20, 0));
    int[] drawn = new int[20];
    for (int seed = 0; seed < 10_000; seed++) {
      Tables.sample(numbers).seed(seed).rows(5).table().intColumn("n").forEach(n -> drawn[n]++);
    }
    // 2,500 expected, standard deviation 43
    assertThat(Arrays.stream(drawn).boxed()).allMatch(count -> count > 2_300 && count < 2_700);
  }

  @Test
  void columns_of_every_type_go_along() {
    Table all = Table.create(
        "all",
        DoubleColumn.create("double", 2, 1),
        FloatColumn.create("float", 2, 1),
        IntColumn.create("int", 2, 1),
        LongColumn.create("long", 2, 1),
        ShortColumn.create("short", new short[] {2, 1}),
        BooleanColumn.create("boolean", true, false),
        StringColumn.create("text", "b", "a"),
        DateColumn.create("date", LocalDate.of(2020, 1, 2), LocalDate.of(2020, 1, 1)),
        DateTimeColumn.create(
            "time", LocalDateTime.of(2020, 1, 2, 0, 0), LocalDateTime.of(2020, 1, 1, 0, 0)),
        TimeColumn.create("clock", java.time.LocalTime.of(2, 0), java.time.LocalTime.of(1, 0)),
        InstantColumn.create(
            "instant", java.time.Instant.ofEpochSecond(2), java.time.Instant.ofEpochSecond(1)));
    for (Column<?> key : all.columns()) {
      Table sorted = Tables.sort(all, key.name()).table();
      for (Column<?> column : sorted.columns()) {
        assertThat(column.type()).isEqualTo(all.column(column.name()).type());
        assertThat(column.get(0)).isEqualTo(all.column(column.name()).get(1));
      }
      assertThat(Tables.distinct(Tables.concat(all, sorted).table(), key.name())
              .table()
              .rowCount())
          .isEqualTo(2);
      assertThat(Tables.join(all, sorted).on(key.name()).inner().table().rowCount())
          .isEqualTo(2);
    }
  }

  private static List<Integer> ranks(Ranking ranking) {
    return ranking.table().intColumn("rank_x").asList();
  }

  private static Table random(Random random) {
    StringColumn text = StringColumn.create("text");
    DoubleColumn number = DoubleColumn.create("number");
    IntColumn whole = IntColumn.create("whole");
    LongColumn large = LongColumn.create("large");
    DateColumn day = DateColumn.create("day");
    IntColumn row = IntColumn.create("row");
    int rows = random.nextInt(12);
    for (int i = 0; i < rows; i++) {
      text.append(random.nextInt(5) == 0 ? "" : List.of("あ", "い", "k", "K").get(random.nextInt(4)));
      number.append(
          random.nextInt(5) == 0
              ? MISSING
              : List.of(-1e300, -0.0, 0.0, 1.5, Double.POSITIVE_INFINITY).get(random.nextInt(5)));
      whole.append(random.nextInt(3) - 1);
      large.append(
          List.of(Long.MAX_VALUE, Long.MIN_VALUE + 1, 0L, Long.MIN_VALUE).get(random.nextInt(4)));
      day.append(random.nextInt(5) == 0 ? null : LocalDate.of(2020, 1, 1 + random.nextInt(3)));
      row.append(i);
    }
    return Table.create("t", text, number, whole, large, day, row);
  }

  @SuppressWarnings("unchecked")
  private static int compare(Column<?> column, int a, int b, boolean descending) {
    if (column.isMissing(a) || column.isMissing(b)) {
      return Boolean.compare(column.isMissing(a), column.isMissing(b));
    }
    Object first = column.get(a);
    Object second = column.get(b);
    if (first instanceof Double x
        && second instanceof Double y
        && x.doubleValue() == y.doubleValue()) {
      return 0; // of zeros none is before the other
    }
    int order = ((Comparable<Object>) first).compareTo(second);
    return descending ? -order : order;
  }
}
