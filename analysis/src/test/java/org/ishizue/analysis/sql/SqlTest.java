package org.ishizue.analysis.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.ishizue.analysis.Sql;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.ColumnType;
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

/** On the real DuckDB, which is on the class path of the tests. */
final class SqlTest {
  @TempDir
  Path folder;

  private final Table bridges = Table.create(
      "橋梁台帳",
      StringColumn.create("橋名", "第一橋", "㈱高橋", "万国橋"),
      IntColumn.create("架設年", 1965, 1976, 2001),
      DoubleColumn.create("length_m", 12.5, Double.NaN, 30));

  @BeforeEach
  void in_japanese() {
    Language.use(Language.JA);
  }

  @Test
  void a_query_over_a_named_table_gives_a_table() {
    Table old = Sql.with("bridges", bridges)
        .query("select 橋名, length_m from bridges where 架設年 < ? order by 架設年 desc", 2000);
    assertThat(old.columnNames()).containsExactly("橋名", "length_m");
    assertThat(old.stringColumn("橋名").asList()).containsExactly("㈱高橋", "第一橋");
    assertThat(old.doubleColumn("length_m").isMissing(0)).isTrue();
  }

  @Test
  void several_tables_join_under_their_names() {
    Table owners =
        Table.create("o", StringColumn.create("橋名", "第一橋"), StringColumn.create("管理者", "横浜市"));
    Table joined = Sql.query(
        "select b.橋名, b.架設年, o.管理者 from \"橋 梁\" b left join 管理 o on b.橋名 = o.橋名 order by b.架設年",
        Map.of("橋 梁", bridges, "管理", owners));
    assertThat(joined.rowCount()).isEqualTo(3);
    assertThat(joined.stringColumn("管理者").isMissing(1)).isTrue();
  }

  @Test
  void every_type_of_column_comes_back_as_it_went() {
    Table table = Table.create(
        "types",
        ShortColumn.create("short", new short[] {1, 2}),
        IntColumn.create("int", Integer.MAX_VALUE, 2),
        LongColumn.create("long", Long.MAX_VALUE, -1),
        FloatColumn.create("float", new float[] {1.5f, 2}),
        DoubleColumn.create("double", 0.1, -1e300),
        StringColumn.create("text", "髙橋 'x' \"y\"", "😀\n2"),
        BooleanColumn.create("truth", true, false),
        DateColumn.create("date", LocalDate.of(2020, 2, 29), LocalDate.of(1, 1, 1)),
        TimeColumn.create("time", LocalTime.of(23, 59, 59), LocalTime.MIDNIGHT),
        DateTimeColumn.create(
            "datetime", LocalDateTime.of(2020, 7, 4, 1, 30), LocalDateTime.of(1900, 1, 1, 0, 0)),
        InstantColumn.create(
            "instant",
            Instant.parse("2020-07-04T01:30:00.123Z"),
            Instant.parse("1969-12-31T23:59:59Z")));
    Table missing = table.emptyCopy();
    missing.columns().forEach(column -> column.appendMissing());
    table.append(missing);

    Table back = Sql.with("types", table).query("select * from types");

    assertThat(back.columnNames()).isEqualTo(table.columnNames());
    for (String name : table.columnNames()) {
      ColumnType type = table.column(name).type();
      ColumnType expected = type == ColumnType.SHORT
          ? ColumnType.INTEGER
          : type == ColumnType.FLOAT ? ColumnType.DOUBLE : type;
      assertThat(back.column(name).type()).as(name).isEqualTo(expected);
      for (int row = 0; row < 2; row++) {
        assertThat(back.column(name).get(row).toString())
            .as(name)
            .isEqualTo(table.column(name).get(row).toString());
      }
      assertThat(back.column(name).isMissing(2)).as(name).isTrue();
    }
  }

  @Test
  void what_sql_computes_has_the_type_that_fits() {
    Table table = Sql.query("""
        select count(*) as n, sum(range::integer) as total, avg(range) as mean,
          cast(1.25 as decimal(10,2)) as price, cast(7 as decimal(10,0)) as whole, [1, 2] as list,
          18446744073709551615::ubigint // 4 as quarter
        from range(4)""");
    assertThat(table.longColumn("n").get(0)).isEqualTo(4);
    assertThat(table.longColumn("total").get(0)).isEqualTo(6);
    assertThat(table.doubleColumn("mean").get(0)).isEqualTo(1.5);
    assertThat(table.doubleColumn("price").get(0)).isEqualTo(1.25);
    assertThat(table.longColumn("whole").get(0)).isEqualTo(7);
    assertThat(table.stringColumn("list").get(0)).isEqualTo("[1, 2]");
    assertThat(table.longColumn("quarter").get(0)).isEqualTo(4611686018427387903L);
  }

  @Test
  void values_are_bound_and_never_read_as_sql() {
    String hostile = "x' or '1'='1";
    Table table = Sql.with("b", bridges).query("select * from b where 橋名 = ?", hostile);
    assertThat(table.rowCount()).isZero();
    Table bound = Sql.query(
        "select ? as d, ? as i, ? as n, ? as b",
        LocalDate.of(2020, 7, 4),
        Instant.parse("2020-07-04T00:00:00Z"),
        null,
        true);
    assertThat(bound.dateColumn("d").get(0)).isEqualTo(LocalDate.of(2020, 7, 4));
    assertThat(bound.instantColumn("i").get(0)).isEqualTo(Instant.parse("2020-07-04T00:00:00Z"));
    assertThat(bound.column("n").isMissing(0)).isTrue();
    assertThat(bound.booleanColumn("b").get(0)).isTrue();
  }

  @Test
  void files_of_csv_and_parquet_are_read_where_they_lie() throws IOException {
    Path csv = folder.resolve("雨 量.csv");
    Files.writeString(csv, "日,rain_mm\n2020-07-04,12.5\n2020-07-05,\n", StandardCharsets.UTF_8);
    Table table = Sql.query("select * from '" + csv + "' order by 日");
    assertThat(table.dateColumn("日").get(1)).isEqualTo(LocalDate.of(2020, 7, 5));
    assertThat(table.doubleColumn("rain_mm").isMissing(1)).isTrue();

    Path parquet = folder.resolve("rain.parquet");
    Sql.query("copy (select * from '" + csv + "') to '" + parquet + "' (format parquet)");
    assertThat(Sql.query("select sum(rain_mm) as s from '" + parquet + "'")
            .doubleColumn("s")
            .get(0))
        .isCloseTo(12.5, within(0.0));
  }

  @Test
  void a_table_made_by_sql_stays_and_one_handed_over_does_not() {
    Table made = Sql.with("b", bridges)
        .query("create or replace table kept as select * from b; select count(*) as n from kept");
    assertThat(made.longColumn("n").get(0)).isEqualTo(3);
    assertThat(Sql.query("select * from kept").rowCount()).isEqualTo(3);
    assertThat(Sql.query("select table_name as t from duckdb_tables()")
            .stringColumn("t")
            .asList())
        .doesNotContain("b");
    Sql.query("drop table kept");
  }

  @Test
  void the_table_itself_is_not_changed() {
    Sql.with("b", bridges).query("delete from b");
    assertThat(bridges.rowCount()).isEqualTo(3);
  }

  @Test
  void equal_names_in_a_result_get_numbers() {
    assertThat(Sql.query("select 1 as a, 2 as A, 3 as a").columnNames())
        .containsExactly("a", "A_2", "a_3");
  }

  @Test
  void a_statement_without_result_says_how_many_rows_it_touched() {
    Table done = Sql.with("b", bridges).query("update b set 架設年 = 1 where 架設年 < 2000");
    assertThat(done.rowCount()).isEqualTo(1);
    assertThat(done.column(0).get(0)).isEqualTo(2L);
  }

  @Test
  void an_empty_table_and_one_without_rows_are_tables_too() {
    assertThat(Sql.with("b", bridges.emptyCopy()).query("select * from b").columnNames())
        .isEqualTo(bridges.columnNames());
  }
}
