package org.ishizue.analysis.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import org.ishizue.analysis.Tables;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.datetimes.PackedLocalDateTime;

final class TableFileTest {
  @TempDir
  private Path folder;

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void each_column_gets_the_type_of_its_cells() {
    Table table = read("""
        code,name,built,length,ratio,date,time,big,empty
        01234,第一橋,1976,12.5,35%,2020/7/4,2020/7/4 1:00,12345678901,
        01235,第二橋,"1,980",１２．５,４０.5％,令和2年7月5日,2020/7/4 24:00,2,
        """).table();
    assertThat(table.columns())
        .extracting(c -> c.type().name())
        .containsExactly(
            "STRING",
            "STRING",
            "INTEGER",
            "DOUBLE",
            "DOUBLE",
            "LOCAL_DATE",
            "LOCAL_DATE_TIME",
            "LONG",
            "DOUBLE");
    assertThat(table.stringColumn("code").asList()).containsExactly("01234", "01235");
    assertThat(table.intColumn("built").asList()).containsExactly(1976, 1980);
    assertThat(table.doubleColumn("length").asList()).containsExactly(12.5, 12.5);
    assertThat(table.doubleColumn("ratio").asList()).containsExactly(35.0, 40.5);
    assertThat(ColumnInfos.of(table.column("ratio")).unit()).isEqualTo("%");
    assertThat(table.dateColumn("date").asList())
        .containsExactly(LocalDate.of(2020, 7, 4), LocalDate.of(2020, 7, 5));
    assertThat(table.dateTimeColumn("time").get(1)).isEqualTo(LocalDateTime.of(2020, 7, 5, 0, 0));
    assertThat(table.column("empty").countMissing()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "-3.5, -3.5",
    "−3.5, -3.5",
    "△2, -2",
    "▲1.5, -1.5",
    "－０．５, -0.5",
    "+4, 4",
    "1e3, 1000",
    "'1,234,567', 1234567",
    "'12,34', 12|34",
    "0, 0",
    "0.10, 0.1",
    ".5, 0.5"
  })
  void numbers_are_read_as_japanese_offices_write_them(String text, String expected) {
    Cell cell = new Cell();
    cell.read("　" + text + " ");
    if (expected.contains("|")) {
      assertThat(cell.kind()).isEqualTo(Cell.Kind.TEXT);
    } else {
      assertThat(cell.kind().isNumber()).isTrue();
      assertThat(cell.number()).isEqualTo(Double.parseDouble(expected));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2020/7/4, 2020-07-04T00:00",
    "2020-07-04, 2020-07-04T00:00",
    "2020年7月4日, 2020-07-04T00:00",
    "令和元年5月1日, 2019-05-01T00:00",
    "昭和54年10月19日, 1979-10-19T00:00",
    "R2.7.4, 2020-07-04T00:00",
    "２０２０／７／４, 2020-07-04T00:00",
    "2020/7/4 1:00:30, 2020-07-04T01:00:30",
    "2020年7月4日13時30分, 2020-07-04T13:30",
    "2020/12/31 24:00, 2021-01-01T00:00"
  })
  void dates_are_read_as_japanese_offices_write_them(String text, String expected) {
    Cell cell = new Cell();
    cell.read(text);
    assertThat(cell.kind().isTime()).isTrue();
    assertThat(PackedLocalDateTime.asLocalDateTime(cell.packedTime()))
        .isEqualTo(LocalDateTime.parse(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2020/2/30", "2020/13/1", "2020/7/4 25:00", "1-2-3", "20200704x", "平成", "25:00"})
  void what_is_no_date_is_none(String text) {
    Cell cell = new Cell();
    cell.read(text);
    assertThat(cell.kind()).isEqualTo(Cell.Kind.TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-31j", "UTF-16LE"})
  void the_encoding_is_found_and_said(String name) throws IOException {
    String mark = name.startsWith("UTF-16") ? "\uFEFF" : "";
    Path file = folder.resolve("a.csv");
    Files.write(file, (mark + "橋名,備考\n㈱髙橋,①～\n").getBytes(Charset.forName(name)));
    ReadResult result = Tables.open(file).read();
    assertThat(result.table().getString(0, "橋名")).isEqualTo("㈱髙橋");
    assertThat(result.table().getString(0, "備考")).isEqualTo("①～");
    assertThat(result.report().encoding())
        .startsWith(name.equals("windows-31j") ? "Windows-31J" : name);
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_name() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, "\uFEFFa,b\n1,2\n");
    assertThat(Tables.read(file).columnNames()).containsExactly("a", "b");
    assertThat(Tables.open(file).encoding("UTF-8").read().table().columnNames())
        .containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource({"'a\tb\n1\t2,5\n', 9", "'a;b\n1,5;2\n', 59", "'a,b\n\"x;y;z\",2\n', 44"})
  void the_separator_is_found(String text, int expected) {
    ReadResult result = read(text);
    assertThat(result.report().separator()).isEqualTo((char) expected);
    assertThat(result.table().columnCount()).isEqualTo(2);
  }

  @Test
  void declared_codes_become_missing_and_are_counted() {
    ReadResult result = read("rain\n1.5\n×\n\n\"\"\n×\n///\n", "×", "///");
    assertThat(result.table().doubleColumn("rain").countMissing()).isEqualTo(4);
    assertThat(result.report().toString())
        .contains("Column \"rain\": 4 missing (\"×\" 2, blank 1, \"///\" 1)");
  }

  @Test
  void a_code_that_was_not_declared_keeps_the_column_text_and_the_report_says_what_to_do() {
    ReadResult result = read("rain\n" + "1.5\n".repeat(9) + "×\n");
    assertThat(result.table().column("rain").type().name()).isEqualTo("STRING");
    assertThat(result.table().getString(0, "rain")).isEqualTo("1.5");
    assertThat(result.report().toString())
        .contains("nearly all of it is numbers")
        .contains("stays text because of \"×\" 1 (first on line 11)")
        .contains("missing(\"×\")");
  }

  @Test
  void a_text_far_down_is_not_overlooked_and_what_came_before_is_not_lost() {
    Table table = read("id\n" + "7\n".repeat(150_000) + "7A\n").table();
    assertThat(table.stringColumn("id").get(0)).isEqualTo("7");
    assertThat(table.stringColumn("id").get(150_000)).isEqualTo("7A");
  }

  @Test
  void notes_are_skipped_and_header_lines_joined() {
    Table table = Tables.open(write("作成: 2020\n\n降水量,,気温,\n合計,最大,平均,平均\n1,2,3,4\n"))
        .skipLines(2)
        .headerLines(2)
        .read()
        .table();
    assertThat(table.columnNames()).containsExactly("降水量 合計", "降水量 最大", "気温 平均", "気温 平均 (2)");
  }

  @Test
  void blank_and_repeated_headers_get_names_and_the_report_says_so() {
    ReadResult result = read("a,,a\n1,2,3\n");
    assertThat(result.table().columnNames()).containsExactly("a", "column2", "a (2)");
    assertThat(result.report().renamed()).hasSize(2);
  }

  @Test
  void a_comma_at_the_end_of_lines_is_no_column() {
    assertThat(read("a,b,\n1,2,\n3,4,\n").table().columnCount()).isEqualTo(2);
  }

  @Test
  void a_file_with_a_header_only_keeps_its_columns() {
    assertThat(read("a,b\n").table().columnNames()).containsExactly("a", "b");
  }

  @Test
  void a_file_without_a_header_has_numbered_columns() {
    Table table = Tables.open(write("1,x\n2,y\n")).headerLines(0).read().table();
    assertThat(table.columnNames()).containsExactly("column1", "column2");
    assertThat(table.rowCount()).isEqualTo(2);
  }

  @Test
  void a_column_can_be_kept_as_text_and_a_misspelt_one_is_refused() {
    Path file = write("code,n\n13,1\n");
    assertThat(Tables.open(file).text("code").read().table().getString(0, "code"))
        .isEqualTo("13");
    assertThatThrownBy(() -> Tables.open(file).text("cod").read()).hasMessageContaining("READ-006");
  }

  @Test
  void lines_of_another_width_are_left_out_and_reported_when_asked() {
    ReadResult result =
        Tables.open(write("a,b\n1,2\n3\n4,5,6\n7,8\n")).leaveOutBadLines().read();
    assertThat(result.table().intColumn("a").asList()).containsExactly(1, 7);
    assertThat(result.report().refusedCount()).isEqualTo(2);
    assertThat(result.report().refused())
        .extracting(ReadReport.RefusedLine::line)
        .containsExactly(3L, 4L);
  }

  @Test
  void quoted_commas_quotes_and_line_ends_belong_to_their_cell() {
    Table table = read("a,b\r\n\"x,y\",\"say \"\"hi\"\"\nthere\"\r\n").table();
    assertThat(table.getString(0, "a")).isEqualTo("x,y");
    assertThat(table.getString(0, "b")).isEqualTo("say \"hi\"\nthere");
  }

  @Test
  void a_file_that_is_not_there_names_its_neighbours() {
    write("a\n1\n");
    assertThatThrownBy(() -> Tables.read(folder.resolve("data.csb")))
        .hasMessageContaining("READ-001")
        .hasMessageContaining("data.csv");
  }

  /** Whatever a table of whole numbers, decimals and names holds, it is read back as it was written. */
  @Test
  void what_was_written_is_read_back() {
    Random random = new Random(20160101);
    for (int round = 0; round < 200; round++) {
      int rows = 1 + random.nextInt(40);
      StringBuilder csv = new StringBuilder("whole,decimal,name\n");
      int[] whole = new int[rows];
      double[] decimal = new double[rows];
      String[] names = new String[rows];
      for (int i = 0; i < rows; i++) {
        whole[i] = random.nextInt();
        decimal[i] = random.nextGaussian() * 1000 + 0.5;
        names[i] = "橋" + (char) ('a' + random.nextInt(26)) + (random.nextBoolean() ? ",\"" : "");
        csv.append(whole[i]).append(',').append(decimal[i]);
        csv.append(",\"").append(names[i].replace("\"", "\"\"")).append("\"\n");
      }
      Table table = read(csv.toString()).table();
      assertThat(table.intColumn("whole").asIntArray()).isEqualTo(whole);
      assertThat(table.numberColumn("decimal").asDoubleArray()).isEqualTo(decimal);
      assertThat(table.stringColumn("name").asList()).containsExactly(names);
    }
  }

  @Test
  void a_decimal_is_the_double_nearest_to_its_text() {
    Random random = new Random(19760401);
    PlainDecimal decimal = new PlainDecimal();
    for (int i = 0; i < 100_000; i++) {
      int scale = 1 + random.nextInt(6);
      String text = java.math.BigDecimal.valueOf(random.nextInt(), scale).toPlainString();
      assertThat(decimal.read(text)).as(text).isTrue();
      assertThat(decimal.value()).isEqualTo(Double.parseDouble(text));
    }
  }

  @Test
  void both_languages_have_the_same_texts() {
    assertThat(Texts.beside(TableFile.class).differences()).isEmpty();
  }

  private ReadResult read(String text, String... missing) {
    return Tables.open(write(text)).missing(missing).read();
  }

  private Path write(String text) {
    try {
      return Files.write(folder.resolve("data.csv"), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
