package org.ishizue.analysis.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.Table;

/** The table of bad files: each is refused as a whole, and its error says where, what and how to fix. */
final class BadFilesTest {
  private static final Charset WINDOWS = Encoding.WINDOWS_31J;

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

  private record Bad(
      String name,
      ByteBuffer bytes,
      UnaryOperator<TableFile> said,
      String code,
      List<String> says) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Bad bad(String name, String text, String code, String... says) {
    return new Bad(name, bytes(text), f -> f, code, List.of(says));
  }

  static Stream<Bad> bad_files() {
    return Stream.of(
        new Bad(
            "neither UTF-8 nor Windows-31J",
            bytes("名,x\n1,2\n", 0xFF, 0xFD),
            f -> f,
            "READ-002",
            List.of("UTF-8, line 3, character 1", "bytes FF", "encoding(\"EUC-JP\")")),
        new Bad(
            "an encoding that was named wrong",
            ByteBuffer.wrap("a,b\n1,橋\n".getBytes(WINDOWS)),
            f -> f.encoding("UTF-8"),
            "READ-009",
            List.of("as UTF-8", "line 2, character 3", "bytes 8B")),
        new Bad(
            "an encoding that does not exist",
            bytes("a\n1\n"),
            f -> f.encoding("UTF8-JP"),
            "READ-007",
            List.of("UTF8-JP")),
        new Bad(
            "an image",
            bytes("", 0x89, 'P', 'N', 'G', 13, 10, 0, 0),
            f -> f,
            "READ-014",
            List.of("an image", ".xlsx")),
        new Bad(
            "NUL characters",
            bytes("a,b\r\n1,2\r\n3,\0004\r\n\0"),
            f -> f,
            "READ-011",
            List.of("line 3, character 3, line 4, character 1", "UTF-16LE")),
        new Bad(
            "UTF-16 without a mark",
            ByteBuffer.wrap("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE)),
            f -> f,
            "READ-011",
            List.of("line 1, character 2", "encoding(\"UTF-16LE\")")),
        bad("an error page", "\n<!DOCTYPE html><html>", "READ-014", "a web page (HTML)"),
        bad("a PDF", "%PDF-1.7 …", "READ-014", "a PDF document"),
        bad("JSON", "{\"a\": [1, 2]}", "READ-014", "a JSON file", "Import.open"),
        bad("nothing at all", "", "READ-003", "1 header lines"),
        bad(
            "ragged rows",
            "a,b\n1,2\n3\n4,5,6\n7,8\n",
            "READ-004",
            "2 lines",
            "Line 3 has 1 cells, expected 2: 3",
            "Line 4 has 3 cells, expected 2: 4,5,6",
            "leaveOutBadLines()"),
        bad(
            "notes above the header",
            "作成 2020年\n\n年,橋数\n2019,1\n2020,2\n2021,3\n",
            "READ-004",
            "4 lines",
            "skipLines(2)"),
        bad(
            "many ragged rows",
            "a,b\n" + "1\n".repeat(5_000),
            "READ-004",
            "5000 lines",
            "Line 11 has",
            "and 4990 more"),
        bad(
            "a quote never closed",
            "a,b\n1,2\n3,\"4\n5,6\n",
            "READ-010",
            "Line 3: a quote is opened and never closed",
            "3,\"4"),
        bad(
            "text after a quote",
            "a,b\n1,2\n\"3\"x,4\n",
            "READ-010",
            "Line 3: something stands between a closing quote",
            "\"3\"x,4"),
        bad(
            "ragged rows and a quote never closed, in one error",
            "a,b\n1\n2,\"3\n",
            "READ-004",
            "2 lines",
            "Line 2 has 1 cells",
            "Line 3: a quote is opened"),
        bad(
            "more columns than can be read",
            "a" + ",a".repeat(10_000) + "\n1\n",
            "READ-008",
            "10001 columns",
            "separator("),
        new Bad(
            "keys that come twice",
            bytes("地点,日,雨\nA,1,5\nA,2,6\nB,1,7\nA,1,8\n,2,9\n"),
            f -> f.key("地点", "日"),
            "READ-013",
            List.of(
                "2 lines",
                "Line 5: the key A, 1 stands on line 2 already",
                "Line 6: a part of the key is blank: , 2")),
        new Bad(
            "columns that are not there",
            bytes("code,n\n13,1\n"),
            f -> f.text("cod").key("m"),
            "READ-006",
            List.of("\"cod, m\"", "Near it: code", "code, n")),
        new Bad(
            "times that do not exist",
            bytes("日付,時刻\n2020/7/4,24:00\n2020/7/5,25:00\n"),
            f -> f.dateAndTime("日付", "時刻"),
            "READ-019",
            List.of("1 rows", "25:00")));
  }

  @ParameterizedTest
  @MethodSource("bad_files")
  void a_bad_file_is_refused_with_place_value_and_remedy(Bad bad) throws IOException {
    Path file = Files.write(folder.resolve("bad.csv"), bad.bytes().array());
    for (Language language : Language.values()) {
      Language.use(language);
      ProblemException problem = catchThrowableOfType(
          ProblemException.class, () -> bad.said().apply(new TableFile(file)).read());
      assertThat(problem).as(bad.name()).isNotNull();
      assertThat(problem.code()).isEqualTo(bad.code());
      assertThat(problem.fix()).isNotBlank();
      assertThat(problem.why()).isNotBlank();
      if (!bad.code().matches("READ-00[67]")) {
        assertThat(problem.what()).contains("bad.csv");
      }
      if (language == Language.EN) {
        assertThat(problem.getMessage()).contains(bad.says());
      } else {
        assertThat(problem.getMessage()).containsPattern("[ぁ-ん]");
      }
      // the file is closed, or Windows could not delete it; on Linux its being deletable says
      // nothing
    }
    Files.delete(file);
  }

  @Test
  void ten_thousand_columns_are_read() throws IOException {
    String row = "1" + ",1".repeat(9_999) + "\n";
    Path file = Files.writeString(folder.resolve("wide.csv"), row.repeat(4));
    Table table = new TableFile(file).read().table();
    assertThat(table.columnCount()).isEqualTo(10_000);
    assertThat(table.rowCount()).isEqualTo(3);
  }

  @Test
  void a_header_without_rows_keeps_its_columns() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "a,b\n");
    Table table = new TableFile(file).read().table();
    assertThat(table.columnNames()).containsExactly("a", "b");
    assertThat(table.rowCount()).isZero();
  }

  @Test
  void line_ends_may_be_mixed() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "a,b\r\n1,2\n3,4\r5,6");
    assertThat(new TableFile(file).read().table().intColumn("b").asList()).containsExactly(2, 4, 6);
    Files.writeString(file, "note\ra,b\r\n1,2\n3\r5,6");
    assertThat(catchThrowableOfType(
            ProblemException.class, () -> new TableFile(file).skipLines(1).read()))
        .hasMessageContaining("Line 4 has 1 cells");
  }

  @Test
  void the_line_named_is_right_below_cells_of_several_lines() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "a,b\n\"x\ny\r\nz\",2\n\"p\nq\"\n5,6\n");
    assertThat(catchThrowableOfType(ProblemException.class, () -> new TableFile(file).read()))
        .hasMessageContaining("Line 5 has 1 cells, expected 2: p q");
  }

  /** Two gigabytes that come from nowhere, so that no disk is needed; the heap of the tests is far smaller. */
  @Test
  void a_line_without_end_is_stopped_before_it_fills_the_memory() throws IOException {
    for (String start : List.of("a,b\n1,", "a,b\n1,2\n\"")) {
      EndlessLine text = new EndlessLine(start, 2L << 30);
      Options options = new Options();
      TableFill fill = new TableFill(Path.of("endless.csv"), options, false);
      try (RowSource rows = new CsvRows(text, ',', options, false)) {
        ProblemException problem =
            catchThrowableOfType(ProblemException.class, () -> fill.run(rows));
        assertThat(problem.code()).isEqualTo("READ-012");
        assertThat(problem.getMessage())
            .contains("begins on line " + (start.endsWith("\"") ? 3 : 2))
            .contains("longer than 4194304 characters");
      }
      assertThat(text.given).isLessThan(3L * TextGuard.LONGEST_ROW);
    }
  }

  @Test
  void a_real_file_of_one_long_line_is_refused_too() throws IOException {
    Path file = folder.resolve("long.csv");
    byte[] piece = "1,2,3,4,".repeat(1 << 14).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 64; i++) {
        out.write(piece);
      }
    }
    assertThat(catchThrowableOfType(ProblemException.class, () -> new TableFile(file).read()))
        .hasMessageContaining("READ-012")
        .hasMessageContaining("line 1");
  }

  @Test
  void euc_jp_that_passes_for_windows_31j_is_suspected() throws IOException {
    Path file = Files.write(
        folder.resolve("euc.csv"),
        ("なまえ,かな\n" + "あいうえお,かきくけこ\n".repeat(20)).getBytes(Charset.forName("EUC-JP")));
    assertThatCode(() -> {
          ReadResult result = new TableFile(file).read();
          assertThat(result.report().toString()).contains("encoding(\"EUC-JP\")");
        })
        .doesNotThrowAnyException();
    assertThat(new TableFile(file).encoding("EUC-JP").read().table().columnNames())
        .containsExactly("なまえ", "かな");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void no_part_of_an_error_is_left_unfilled(Language language) throws IOException {
    Language.use(language);
    Path file = Files.writeString(folder.resolve("bad.csv"), "a,b\n1\n");
    ProblemException problem =
        catchThrowableOfType(ProblemException.class, () -> new TableFile(file).read());
    assertThat(problem.getMessage()).doesNotContainPattern("\\{\\d\\}");
  }

  private static ByteBuffer bytes(String text, int... more) {
    byte[] start = text.getBytes(StandardCharsets.UTF_8);
    byte[] all = java.util.Arrays.copyOf(start, start.length + more.length);
    for (int i = 0; i < more.length; i++) {
      all[start.length + i] = (byte) more[i];
    }
    return ByteBuffer.wrap(all);
  }

  /** A text that begins as given and goes on with 7s for so many characters. */
  private static final class EndlessLine extends Reader {
    private final String start;
    private final long length;
    private long given;

    EndlessLine(String start, long length) {
      this.start = start;
      this.length = length;
    }

    @Override
    public int read(char[] buffer, int offset, int count) {
      if (given >= length) {
        return -1;
      }
      for (int i = 0; i < count; i++) {
        buffer[offset + i] = given < start.length() ? start.charAt((int) given) : '7';
        given++;
      }
      return count;
    }

    @Override
    public void close() {}
  }
}
