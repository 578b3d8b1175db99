package org.ishizue.analysis.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ishizue.analysis.Tables;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class JoinTest {
  private final Table towns = Table.create(
      "towns",
      StringColumn.create("code", "01", "02", "03", ""),
      DoubleColumn.create("area_km2", 10, 20, 30, 40));
  private final Table people = Table.create(
      "people",
      StringColumn.create("code", "02", "01", "09", ""),
      IntColumn.create("people", 200, 100, 900, 400));

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void an_inner_join_keeps_the_rows_with_a_partner_in_the_order_of_the_left_table() {
    Table joined = Tables.join(towns, people).on("code").inner().table();
    assertThat(joined.columnNames()).containsExactly("code", "area_km2", "people");
    assertThat(joined.stringColumn("code").asList()).containsExactly("01", "02");
    assertThat(joined.intColumn("people").asList()).containsExactly(100, 200);
    assertThat(ColumnInfos.of(joined.column("area_km2")).unit()).isEqualTo("km²");
  }

  @Test
  void a_left_join_leaves_missing_what_has_no_partner() {
    Table joined = Tables.join(towns, people).on("code").left().table();
    assertThat(joined.rowCount()).isEqualTo(4);
    assertThat(joined.intColumn("people").isMissing(2)).isTrue();
  }

  @Test
  void a_full_join_takes_the_key_from_whichever_side_has_it() {
    Table joined = Tables.join(towns, people).on("code").full().table();
    assertThat(joined.stringColumn("code").asList())
        .containsExactly("01", "02", "03", "", "09", "");
    assertThat(joined.doubleColumn("area_km2").countMissing()).isEqualTo(2);
  }

  @Test
  void an_anti_join_shows_what_an_inner_join_would_lose() {
    assertThat(Tables.join(towns, people)
            .on("code")
            .anti()
            .table()
            .stringColumn("code")
            .asList())
        .containsExactly("03", "");
    assertThat(Tables.join(towns, people).on("code").semi().table().rowCount()).isEqualTo(2);
  }

  @Test
  void missing_keys_do_not_match_each_other_and_the_report_counts_them() {
    JoinReport report = Tables.join(towns, people).on("code").inner().report();
    assertThat(report.leftMatched()).isEqualTo(2);
    assertThat(report.leftMissingKeys()).isEqualTo(1);
    assertThat(report.toString().lines())
        .containsExactly(
            "Left table, 4 rows: 2 with a partner, 2 without (of these 1 with a missing key) (03 …)",
            "Right table, 4 rows: 2 with a partner, 2 without (of these 1 with a missing key) (09 …)",
            "Result: 2 rows");
  }

  @Test
  void columns_of_the_same_name_are_told_apart() {
    Table other =
        Table.create("o", StringColumn.create("code", "01"), DoubleColumn.create("area_km2", 1));
    assertThat(Tables.join(towns, other).on("code").inner().table().columnNames())
        .containsExactly("code", "area_km2", "area_km2 (2)");
    assertThat(other.columnNames()).containsExactly("code", "area_km2");
  }

  /** Tablesaw 0.44.4 gives 8,761 rows here: it loses those of a key beyond its thousandth. */
  @Test
  void no_row_is_lost_when_a_key_comes_thousands_of_times() {
    int hours = 8760;
    StringColumn station = StringColumn.create("station");
    IntStream.range(0, 2 * hours).forEach(i -> station.append(i < hours ? "A" : "B"));
    Table rain = Table.create(
        "rain", station, IntColumn.create("hour", IntStream.range(0, 2 * hours).toArray()));
    Table stations = Table.create(
        "stations", StringColumn.create("station", "A", "B"), IntColumn.create("height_m", 5, 330));
    assertThat(Tables.join(rain, stations).on("station").inner().table().rowCount())
        .isEqualTo(2 * hours);
    assertThat(Tables.join(stations, rain).on("station").left().table().rowCount())
        .isEqualTo(2 * hours);
  }

  /** Facts that look up a master table: rows and keys with which Tablesaw 0.44.4 was tried, and failed from 2,002 on. */
  @ParameterizedTest
  @CsvSource({"2000, 2", "2002, 2", "17520, 2", "60000, 47", "47000, 47", "1200, 1"})
  void facts_and_their_master_table_give_every_fact_once_from_either_side(int rows, int keys) {
    Table facts = Table.create(
        "facts",
        IntColumn.create("key", IntStream.range(0, rows).map(i -> i % keys).toArray()),
        IntColumn.create("id", IntStream.range(0, rows).toArray()));
    Table master = Table.create(
        "master",
        IntColumn.create("key", IntStream.range(0, keys).toArray()),
        IntColumn.create("w", IntStream.range(0, keys).toArray()));
    Table inner = Tables.join(facts, master).on("key").inner().table();
    assertThat(inner.intColumn("id").asList()).isEqualTo(facts.intColumn("id").asList());
    assertThat(inner.intColumn("w").asList()).isEqualTo(facts.intColumn("key").asList());
    Table left = Tables.join(facts, master).on("key").left().table();
    assertThat(left.rowCount()).isEqualTo(rows);
    assertThat(left.intColumn("w").countMissing()).isZero();
    Table reversed = Tables.join(master, facts).on("key").inner().table();
    assertThat(reversed.rowCount()).isEqualTo(rows);
    assertThat(reversed.intColumn("id").unique().size()).isEqualTo(rows);
  }

  @Test
  void many_to_many_must_be_declared() {
    Table twice =
        Table.create("t", StringColumn.create("code", "01", "01"), IntColumn.create("n", 1, 2));
    assertThatThrownBy(() -> Tables.join(twice, twice).on("code").inner())
        .hasMessageContaining("JOIN-004")
        .hasMessageContaining("\"01\"");
    assertThat(Tables.join(twice, twice).on("code").manyToMany().inner().table().rowCount())
        .isEqualTo(4);
  }

  @Test
  void mistakes_are_answered_with_what_to_do() {
    Table numbers = Table.create("n", IntColumn.create("code", 1));
    assertThatThrownBy(() -> Tables.join(towns, numbers).on("code").inner())
        .hasMessageContaining("JOIN-003");
    assertThatThrownBy(() -> Tables.join(towns, people).on("cdoe").inner())
        .hasMessageContaining("JOIN-002")
        .hasMessageContaining("Did you mean code?");
    assertThatThrownBy(() -> Tables.join(towns, people).inner()).hasMessageContaining("JOIN-001");
  }

  @Test
  void names_may_differ() {
    Table renamed = Table.create(
        "p", StringColumn.create("市区町村コード", "01"), IntColumn.create("people", new int[] {7}));
    assertThat(Tables.join(towns, renamed)
            .onColumns("code", "市区町村コード")
            .inner()
            .table()
            .columnNames())
        .containsExactly("code", "area_km2", "people");
  }

  /** Ten thousand seeded pairs of tables, against two nested loops. */
  @Test
  void every_join_gives_what_two_nested_loops_give() {
    Random random = new Random(20200704);
    for (int round = 0; round < 10_000; round++) {
      Table left = random(random, "l");
      Table right = random(random, "r");
      boolean two = random.nextBoolean();
      String[] keys = two ? new String[] {"k1", "k2"} : new String[] {"k1"};
      boolean keepLeft = random.nextBoolean();
      boolean keepRight = random.nextBoolean();
      Join join = Tables.join(left, right).on(keys).manyToMany();
      JoinResult result = keepLeft
          ? (keepRight ? join.full() : join.left())
          : keepRight ? join.right() : join.inner();
      assertThat(pairs(result.table())).isEqualTo(naive(left, right, keys, keepLeft, keepRight));
      assertThat(join.anti().table().rowCount() + join.semi().table().rowCount())
          .isEqualTo(left.rowCount());
    }
  }

  @Test
  void both_languages_have_the_same_texts() {
    assertThat(Texts.beside(Join.class).differences()).isEmpty();
  }

  private static Table random(Random random, String id) {
    int rows = random.nextInt(7);
    Table table =
        Table.create(id, StringColumn.create("k1"), IntColumn.create("k2"), IntColumn.create(id));
    for (int i = 0; i < rows; i++) {
      table.stringColumn("k1").append(random.nextInt(6) == 0 ? "" : "k" + random.nextInt(3));
      if (random.nextInt(6) == 0) {
        table.intColumn("k2").appendMissing();
      } else {
        table.intColumn("k2").append(random.nextInt(2));
      }
      table.intColumn(id).append(i);
    }
    return table;
  }

  private static List<String> pairs(Table joined) {
    return IntStream.range(0, joined.rowCount())
        .mapToObj(
            i -> joined.column("l").getString(i) + "-" + joined.column("r").getString(i))
        .toList();
  }

  private static List<String> naive(
      Table left, Table right, String[] keys, boolean keepLeft, boolean keepRight) {
    List<String> pairs = new ArrayList<>();
    boolean[] rightHas = new boolean[right.rowCount()];
    for (int l = 0; l < left.rowCount(); l++) {
      boolean found = false;
      for (int r = 0; r < right.rowCount(); r++) {
        if (equal(left, l, right, r, keys)) {
          pairs.add(l + "-" + r);
          found = true;
          rightHas[r] = true;
        }
      }
      if (!found && keepLeft) {
        pairs.add(l + "-");
      }
    }
    for (int r = 0; r < rightHas.length; r++) {
      if (!rightHas[r] && keepRight) {
        pairs.add("-" + r);
      }
    }
    return pairs;
  }

  private static boolean equal(Table left, int l, Table right, int r, String[] keys) {
    for (String key : keys) {
      if (left.column(key).isMissing(l)
          || right.column(key).isMissing(r)
          || !left.column(key).get(l).equals(right.column(key).get(r))) {
        return false;
      }
    }
    return true;
  }
}
