package org.ishizue.analysis.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Plain text read from bytes gives the very same table and report as when commons-csv cuts it. */
final class PlainTextTest {
  private static final int CASES = 10_000;

  private static final List<String> USUAL =
      List.of("1", "23", "0", "-4", "5.5", "-0.25", "12345678901", "");
  private static final List<String> DATES = List.of(
      "2020-07-04", "2020/7/4", "2020-07-04 13:00", "2020/7/4 24:00", "令和2年7月4日", "", "2020-02-30");
  private static final List<String> TEXTS =
      List.of("横浜", "肘折", "a b", "", "01234", "ｱｲｳ", "髙﨑", "x\"y", " 横浜 ", "　", "12");
  private static final List<String> ODD = List.of(
      "35%",
      "1,234",
      "１２",
      "△3",
      "1e5",
      "007",
      "+8",
      ".5",
      "5.",
      "1.2.3",
      "--1",
      "999",
      "×",
      "2020年度",
      "13:00",
      "123456789012345",
      "1234567890123456",
      "0.1234567890123456",
      "-0",
      "-012",
      "12.5 ",
      " 7",
      "2020年7月",
      "-",
      "1 2",
      "∞",
      "NaN",
      "\"",
      "'");
  private static final List<List<String>> KINDS = List.of(USUAL, DATES, TEXTS, ODD);

  @TempDir
  private Path folder;

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void ten_thousand_texts_are_read_as_commons_csv_reads_them() throws IOException {
    int tables = 0;
    int several = 0;
    for (int seed = 0; seed < CASES; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      String text = text(random);
      Charset charset = random.nextInt(3) == 0 ? Encoding.WINDOWS_31J : StandardCharsets.UTF_8;
      byte[] bytes = random.nextInt(10) == 0 && charset.equals(StandardCharsets.UTF_8)
          ? ("\uFEFF" + text).getBytes(charset)
          : text.getBytes(charset);
      if (random.nextInt(40) == 0 && bytes.length > 0) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Path file = Files.write(folder.resolve("case.csv"), bytes);
      int blockSize = random.nextInt(4) == 0 ? LineBlocks.SIZE : random.nextInt(60, 400);
      boolean table = compare(file, random, blockSize, "seed " + seed + "\n" + text);
      tables += table ? 1 : 0;
      several += table && blockSize < bytes.length ? 1 : 0;
    }
    assertThat(tables).as("files that gave a table").isGreaterThan(CASES / 3);
    assertThat(several).as("of them, with several blocks").isGreaterThan(CASES / 10);
  }

  /** Whether there is a table. */
  private static boolean compare(Path file, SplittableRandom random, int blockSize, String about) {
    int options = random.nextInt(64);
    String byCommonsCsv = outcome(said(new TableFile(file, 0), options));
    String fromBytes = outcome(said(new TableFile(file, blockSize), options));
    assertThat(fromBytes).as(about).isEqualTo(byCommonsCsv);
    return byCommonsCsv.startsWith("table");
  }

  private static TableFile said(TableFile file, int options) {
    if ((options & 7) == 1) {
      file.missing("999", "×", "-", "12");
    }
    if ((options & 7) == 2) {
      file.leaveOutBadLines();
    }
    if ((options & 24) == 8) {
      file.number("数");
    }
    if ((options & 24) == 16) {
      file.decimal("数");
    }
    if ((options & 32) == 32) {
      file.headerLines(2);
    }
    return file;
  }

  /** All of a table and its report, or the error, in words. */
  private static String outcome(TableFile file) {
    try {
      ReadResult result = file.read();
      StringBuilder words = new StringBuilder("table\n").append(result.report()).append('\n');
      for (ReadReport.ColumnReport column : result.report().columns()) {
        words.append(column).append('\n');
      }
      words.append(result.report().refused()).append('\n');
      Table table = result.table();
      for (Column<?> column : table.columns()) {
        words.append(column.name()).append(' ').append(column.type()).append(column.asList());
        words.append(column.isEmpty() ? "" : column.unique().size()).append('\n');
      }
      return words.toString();
    } catch (ProblemException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static String text(SplittableRandom random) {
    int columns = random.nextInt(1, 5);
    int[] kinds = random.ints(columns, 0, KINDS.size()).toArray();
    String separator = List.of(",", ",", "\t", ";", "|").get(random.nextInt(5));
    String lineEnd = random.nextInt(3) == 0 ? "\r\n" : "\n";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < columns; i++) {
      text.append(i == 0 ? "" : separator)
          .append(List.of("数", "日", "名", "備考コード", "名").get(random.nextInt(5)));
    }
    int rows = random.nextInt(40);
    int calmRows = random.nextInt(2) * random.nextInt(60); // what is amiss comes late
    for (int row = 0; row < rows; row++) {
      text.append(odd(random, 300) ? "\r" : odd(random, 60) ? "\n\n" : lineEnd);
      boolean blank = row < 10 && calmRows > 20; // the type shows late
      for (int i = 0; i < columns; i++) {
        if (i > 0) {
          text.append(separator);
        }
        List<String> cells =
            KINDS.get(row >= calmRows && odd(random, 25) ? random.nextInt(4) : kinds[i]);
        String cell = blank && i == 0 ? "" : cells.get(random.nextInt(cells.size()));
        text.append(written(cell, separator, random));
      }
      text.append(odd(random, 30) ? separator : "").append(odd(random, 200) ? separator + "9" : "");
    }
    return text.append(random.nextBoolean() ? lineEnd : "").toString();
  }

  private static String written(String cell, String separator, SplittableRandom random) {
    boolean must = cell.contains(separator) || cell.startsWith("\"");
    if ((must && !odd(random, 20)) || odd(random, 8)) {
      String inside = odd(random, 200) ? cell + "\n" : cell;
      return '"'
          + inside.replace("\"", "\"\"")
          + (odd(random, 300) ? "" : "\"")
          + (odd(random, 300) ? " " : "");
    }
    return cell;
  }

  private static boolean odd(SplittableRandom random, int onceIn) {
    return random.nextInt(onceIn) == 0;
  }

  @Test
  void a_large_plain_text_is_read_by_several_threads_in_the_order_of_its_lines()
      throws IOException {
    StringBuilder text = new StringBuilder("番号,名,値,日\n");
    for (int row = 0; row < 120_000; row++) {
      text.append(row)
          .append(",橋")
          .append(row % 1_000)
          .append(',')
          .append(row % 7 == 0 ? "" : row / 8.0);
      text.append(row == 100_000 ? ",欠測\n" : ",2020/7/" + (row % 31 + 1) + "\n");
    }
    Path file = Files.writeString(folder.resolve("large.csv"), text);
    assertThat(outcome(new TableFile(file))).isEqualTo(outcome(new TableFile(file, 0)));
    assertThat(new TableFile(file).read().report().columns().get(3).misfit().firstLine())
        .isEqualTo(100_002);
    Path packed = folder.resolve("large.csv.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(file, out);
    }
    assertThat(outcome(new TableFile(packed))).isEqualTo(outcome(new TableFile(packed, 0)));
  }

  /** Else the comparisons above would compare commons-csv with itself. */
  @Test
  void the_usual_text_is_plain() throws Exception {
    for (Charset charset : List.of(StandardCharsets.UTF_8, Encoding.WINDOWS_31J)) {
      Path file = Files.write(
          folder.resolve("usual.csv"),
          "年月日,地点,\"雨\"\r\n2020/7/4,人吉,\"410.5\"\r\n2020/7/5,\"球磨\"\"川\"\"\",\r\n"
              .getBytes(charset));
      Options options = new Options();
      FileContent content = FileContent.of(file, "");
      PlainText plain = new PlainText(content, new Encoding(charset, 0), ',', options, true);
      TableFill fill = new TableFill(file, options, false);
      assertThat(plain.isPossible()).isTrue();
      assertThat(plain.read(fill, LineBlocks.SIZE)).isFalse();
      assertThat(fill.fills()).extracting(ColumnFill::size).containsExactly(2, 2, 2);
    }
  }
}
