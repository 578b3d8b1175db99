package org.ishizue.analysis.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ishizue.analysis.Sql;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class SqlErrorsTest {
  @TempDir
  Path folder;

  private final Table bridges = Table.create(
      "t", StringColumn.create("橋名", "第一橋"), IntColumn.create("架設年", new int[] {1965}));

  @BeforeEach
  void in_japanese() {
    Language.use(Language.JA);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      select * form bridges | SQL-003 | （1 行目の 15 文字目: select * form bridges）
      select 架設 from bridges | SQL-004 | 列「架設」がありません
      select bridges.架設 from bridges | SQL-004 | 列「架設」がありません
      select * from brides | SQL-005 | 表「brides」がありません
      select cast(橋名 as integer) from bridges | SQL-006 | 第一橋
      select date '2020-02-30' | SQL-006 | 2020-02-30
      select * from 'none.csv' | SQL-007 | none.csv
      select * from '台帳.xlsx' | SQL-007 | 台帳.xlsx
      select 5 // 0 | SQL-009 | DuckDB
      select ? | SQL-010 | 値が 0 個
      select 18446744073709551615::ubigint as big | SQL-011 | big
      select * from 'https://example.invalid/x.csv' | SQL-014 | httpfs
      install httpfs | SQL-014 | httpfs
      select 橋名, count(*) from bridges | SQL-015 | 列「橋名」
      select sum(橋名) from bridges | SQL-016 | sum(VARCHAR)
      select medain(架設年) from bridges | SQL-016 | medain
      select 橋名 from bridges a, bridges b | SQL-017 | 列「橋名」
      """)
  void what_duckdb_refuses_is_said_with_a_code(String sql, String code, String words) {
    ProblemException problem = problem(sql);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.what()).contains(words);
    assertThat(problem.getMessage()).doesNotContainPattern("\\{\\d}");
  }

  @Test
  void an_unknown_column_comes_with_its_place_near_names_and_all_names() {
    ProblemException problem = problem("select 橋名\nfrom bridges\nwhere 架設年度 < 1970");
    assertThat(problem.what())
        .isEqualTo("列「架設年度」がありません（3 行目の 7 文字目: where 架設年度 < 1970）。「架設年」のことではありませんか。");
    assertThat(problem.why()).isEqualTo("bridges の列: 橋名, 架設年");
  }

  @Test
  void letters_in_the_wrong_order_are_understood() {
    Table years = Table.create("t", IntColumn.create("year", new int[] {1965}));
    ProblemException problem = catchThrowableOfType(
        ProblemException.class, () -> Sql.with("years", years).query("select yaer from years"));
    assertThat(problem.what()).endsWith("「year」のことではありませんか。");
  }

  @Test
  void an_unknown_table_comes_with_those_that_there_are() {
    ProblemException problem = problem("select * from brides join brid using (橋名)");
    assertThat(problem.what()).contains("「bridges」のことではありませんか。");
    assertThat(problem.why()).contains("bridges");
  }

  @Test
  void a_file_in_the_japanese_encoding_of_windows_is_named_with_the_way_out() throws IOException {
    Path csv = folder.resolve("sjis.csv");
    Files.write(csv, "年,名\n1,橋\n".getBytes(Charset.forName("windows-31j")));
    ProblemException problem = problem("select * from '" + csv + "'");
    assertThat(problem.code()).isEqualTo("SQL-013");
    assertThat(problem.what()).contains("sjis.csv", "utf-8");
    assertThat(problem.fix()).contains("Tables.read");
  }

  @Test
  void the_next_query_runs_after_an_error() {
    problem("select nothing");
    assertThat(Sql.query("select 1 as one").intColumn("one").get(0)).isEqualTo(1);
  }

  @Test
  void the_same_in_english() {
    Language.use(Language.EN);
    assertThat(problem("select yera from bridges").getMessage())
        .startsWith(
            "SQL-004 There is no column \"yera\" (line 1, character 8: select yera from bridges).")
        .contains("Columns of bridges: 橋名, 架設年");
  }

  private ProblemException problem(String sql) {
    ProblemException problem = catchThrowableOfType(
        ProblemException.class, () -> Sql.with("bridges", bridges).query(sql));
    assertThat(problem).as(sql).isNotNull();
    return problem;
  }
}
