package org.ishizue.analysis.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.ishizue.analysis.Tables;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.read.ReadReport.ColumnReport;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

/** What Japanese offices write in their files, one by one. */
final class OfficeFilesTest {
  @TempDir
  private Path folder;

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @AfterEach
  void in_english_again() {
    Language.use(Language.EN);
  }

  @ParameterizedTest
  @CsvSource({
    "2020年, 2020, 年",
    "令和2年, 2020, 年",
    "平成元年, 1989, 年",
    "２０２０年, 2020, 年",
    "2020年度, 2020, 年度",
    "令和2年度, 2020, 年度",
    "令和元年度, 2019, 年度",
    "昭和63年度, 1988, 年度",
    "R2年度, 2020, 年度"
  })
  void years_and_fiscal_years_are_whole_numbers_with_that_unit(String text, int year, String unit) {
    Table table = read("期,n\n" + text + ",1\n").table();
    assertThat(table.intColumn("期").get(0)).isEqualTo(year);
    assertThat(ColumnInfos.of(table.column("期")).unit()).isEqualTo(unit);
  }

  @Test
  void years_and_fiscal_years_in_one_column_stay_text() {
    ReadResult result = read("期\n2020年\n2020年度\n2021年\n2022年\n2023年\n2024年\n");
    assertThat(result.table().column("期").type()).isEqualTo(ColumnType.STRING);
    assertThat(result.report().toString())
        .contains("nearly all of it is years")
        .contains("\"2020年度\" 1 (first on line 3)");
  }

  @ParameterizedTest
  @CsvSource({"2020年7月", "令和2年7月", "2020/7", "2020-07", "Ｒ２年７月"})
  void months_are_held_as_their_first_day_and_the_report_says_so(String text) {
    ReadResult result = read("月,n\n" + text + ",1\n");
    assertThat(result.table().dateColumn("月").get(0)).isEqualTo(LocalDate.of(2020, 7, 1));
    assertThat(result.report().toString()).contains("held as their first day");
  }

  @Test
  void times_of_day_are_times() {
    Table table = read("t\n1:00\n13:30:15\n9時5分\n").table();
    assertThat(table.timeColumn("t").asList())
        .containsExactly(LocalTime.of(1, 0), LocalTime.of(13, 30, 15), LocalTime.of(9, 5));
  }

  @Test
  void twenty_four_oclock_stays_text_until_it_is_joined_with_its_date() {
    String text = "日付,時刻,雨\n2020/12/31,23:00,1\n2020/12/31,24:00,2\n2021/1/1,1:00,3\n";
    ReadResult alone = read(text.replace("1:00,3", "1:00,3\n2021/1/1,2:00,3\n2021/1/1,3:00,3"));
    assertThat(alone.table().column("時刻").type()).isEqualTo(ColumnType.STRING);
    assertThat(alone.report().toString()).contains("\"24:00\" 1").contains("dateAndTime(");
    ReadResult joined = Tables.open(write(text)).dateAndTime("日付", "時刻").read();
    assertThat(joined.table().columnNames()).containsExactly("日付時刻", "雨");
    assertThat(joined.table().dateTimeColumn("日付時刻").asList())
        .containsExactly(
            LocalDateTime.of(2020, 12, 31, 23, 0),
            LocalDateTime.of(2021, 1, 1, 0, 0),
            LocalDateTime.of(2021, 1, 1, 1, 0));
  }

  @Test
  void year_month_day_and_hour_in_columns_of_their_own_are_joined() {
    String text = "年,月,日,時,雨\n2020,12,31,24,1\n2021,1,1,1,\n";
    Table table =
        Tables.open(write(text)).dateAndTime("年", "月", "日", "時").read().table();
    assertThat(table.dateTimeColumn("年月日時").asList())
        .containsExactly(LocalDateTime.of(2021, 1, 1, 0, 0), LocalDateTime.of(2021, 1, 1, 1, 0));
    Table days = Tables.open(write("年,月,日\n2020,2,29\n"))
        .dateAndTime("年", "月", "日")
        .read()
        .table();
    assertThat(days.dateColumn("年月日").get(0)).isEqualTo(LocalDate.of(2020, 2, 29));
  }

  @Test
  void dates_may_name_their_weekday() {
    Table table = read("d\n2020年7月4日（土）\n2020/7/5(日)\n").table();
    assertThat(table.dateColumn("d").asList())
        .containsExactly(LocalDate.of(2020, 7, 4), LocalDate.of(2020, 7, 5));
  }

  @Test
  void flags_behind_values_go_into_a_column_of_their_own() {
    ReadResult result = Tables.open(
            write("日,降水量(mm),地点\n1,12.5,A]\n2,3.0 ],B\n3,0.5 ),C\n4,),D\n5,7,E\n"))
        .flags(")", "]")
        .read();
    Table table = result.table();
    assertThat(table.columnNames()).containsExactly("日", "降水量(mm)", "降水量_flag", "地点");
    assertThat(table.doubleColumn("降水量(mm)").asList()).containsExactly(12.5, 3.0, 0.5, null, 7.0);
    assertThat(table.stringColumn("降水量_flag").asList()).containsExactly("", "]", ")", ")", "");
    assertThat(table.getString(0, "地点")).isEqualTo("A]");
    assertThat(result.report().toString())
        .contains("flags in a column of their own: \"]\" 1, \")\" 2");
  }

  @Test
  void codes_stay_text_by_their_zeros_or_by_their_name() {
    ReadResult result = read("橋番,団体コード,station_code,n\n007,13101,44132,1\n");
    assertThat(result.table().stringColumn("橋番").get(0)).isEqualTo("007");
    assertThat(result.table().stringColumn("団体コード").get(0)).isEqualTo("13101");
    assertThat(result.table().stringColumn("station_code").get(0)).isEqualTo("44132");
    assertThat(result.report().toString()).contains("number(\"団体コード\")");
    Table numbers = Tables.open(write("団体コード\n13101\n")).number("団体コード").read().table();
    assertThat(numbers.intColumn("団体コード").get(0)).isEqualTo(13101);
  }

  @Test
  void digits_with_zeros_before_them_are_no_odd_numbers() {
    ReadResult result = read("jis\n01\n02\n10\n11\n12\n13\n14\n15\n16\n17\n18\n");
    assertThat(result.table().stringColumn("jis").get(0)).isEqualTo("01");
    assertThat(result.report().toString()).doesNotContain("stays text");
  }

  @ParameterizedTest
  @CsvSource({"'△ 1,234', -1234", "‐3, -3", "▲０．５, -0.5", "12345678901234567, text", "－, text"})
  void signs_may_stand_apart_and_long_numbers_stay_text(String text, String expected) {
    Cell cell = new Cell();
    cell.read(text);
    if (expected.equals("text")) {
      assertThat(cell.kind()).isEqualTo(Cell.Kind.TEXT);
    } else {
      assertThat(cell.number()).isEqualTo(Double.parseDouble(expected));
    }
  }

  @Test
  void lines_that_are_notes_are_skipped_wherever_they_stand() {
    Table table = Tables.open(write("# 作成 2020\na,b\n1,2\n注) 速報値\n3,4\n"))
        .skipLinesBeginning("#", "注")
        .read()
        .table();
    assertThat(table.intColumn("b").asList()).containsExactly(2, 4);
  }

  @Test
  void the_report_knows_types_units_and_missing_values_by_cause() {
    ReadResult result = Tables.open(write("月,降水量(mm),備考\n2020年7月,×,a\n2020年8月,,b\n"))
        .missing("×")
        .read();
    ColumnReport rain = result.report().columns().get(1);
    assertThat(rain.unit()).isEqualTo("mm");
    assertThat(rain.missing()).isEqualTo(Map.of("×", 1, "", 1));
    assertThat(rain.missingCount()).isEqualTo(2);
    assertThat(result.report().toString())
        .startsWith("data.csv: 2 rows × 3 columns. CSV, encoding UTF-8, separated by comma")
        .contains("Columns: 月 (date), 降水量(mm) (decimal number), 備考 (text)");
    Language.use(Language.JA);
    assertThat(result.report().toString())
        .startsWith("data.csv: 2 行 × 3 列、CSV、文字コード UTF-8、区切り コンマ")
        .contains("列: 月（日付）、降水量(mm)（小数）、備考（文字）")
        .contains("列「降水量(mm)」: 値なし 2（「×」 1, 空欄 1）");
  }

  @Test
  void a_column_of_times_with_a_gap_before_them_keeps_its_rows_apart() {
    Table table = read("t,x\n,\n,\n2020/7/4 1:00,5\n2020/7/4 24:00,\n").table();
    assertThat(table.dateTimeColumn("t").asList())
        .containsExactly(
            null, null, LocalDateTime.of(2020, 7, 4, 1, 0), LocalDateTime.of(2020, 7, 5, 0, 0));
    assertThat(table.intColumn("x").isMissing().toArray()).containsExactly(0, 1, 3);
  }

  /** The short and the long way of holding texts, against plain Tablesaw columns. */
  @ParameterizedTest
  @CsvSource({"10", "40000"})
  void text_columns_are_usual_tablesaw_columns(int different) {
    StringBuilder csv = new StringBuilder("s,n\n");
    tech.tablesaw.api.StringColumn expected = tech.tablesaw.api.StringColumn.create("s");
    for (int i = 0; i < different * 2; i++) {
      String text = i % 7 == 3 ? "" : "t" + i % different;
      csv.append(text).append(",1\n");
      expected.append(text);
    }
    var column = read(csv.toString()).table().stringColumn("s");
    assertThat(column.asList()).isEqualTo(expected.asList());
    assertThat(column.countMissing()).isEqualTo(expected.countMissing());
    assertThat(column.countUnique()).isEqualTo(expected.countUnique());
    assertThat(column.isEqualTo("t1").size()).isEqualTo(expected.isEqualTo("t1").size());
    column.append("new").append("t1").append("");
    expected.append("new").append("t1").append("");
    column.set(0, "changed");
    expected.set(0, "changed");
    assertThat(column.asList()).isEqualTo(expected.asList());
    column.sortAscending();
    expected.sortAscending();
    assertThat(column.asList()).isEqualTo(expected.asList());
  }

  private ReadResult read(String text) {
    return Tables.open(write(text)).read();
  }

  private Path write(String text) {
    try {
      return Files.write(folder.resolve("data.csv"), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
