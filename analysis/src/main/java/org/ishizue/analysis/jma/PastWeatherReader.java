package org.ishizue.analysis.jma;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ishizue.analysis.read.ReadResult;
import org.ishizue.analysis.read.Row;
import org.ishizue.analysis.read.TableFile;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Reads a CSV file downloaded from 気象庁「過去の気象データ・ダウンロード」: daily, hourly or monthly, any elements, one
 * or many stations.
 *
 * <p>Columns keep their Japanese names with the unit, as in {@code 降水量の合計(mm)}; what belongs to a value stands
 * beside it: {@code 降水量の合計 品質情報} (8 normal, 5 quasi-normal, 4 insufficient, 2 doubtful, 1 missing, 0 not
 * observed), {@code 降水量の合計 現象なし情報} (1: there truly was none), {@code 降水量の合計 均質番号} (changes at a break).
 * No value is changed by its quality: the report counts the codes, and the reader decides. An hour's value
 * belongs to the hour that ends at its time.
 */
public final class PastWeatherReader {
  private static final Texts TEXTS = Texts.beside(PastWeatherReader.class);

  /** The first cell of a row: 2016/1/1, 2016/1/1 1:00:00 or a year in a column of its own. */
  private static final Pattern FIRST_CELL = Pattern.compile("\"?\\d{4}[/,\"]");

  /** The names of columns that say a time together, where the download was asked to keep them apart. */
  private static final List<String> TIME = List.of("年", "月", "日", "時");

  private static final String QUALITY = " 品質情報";
  private static final String NO_PHENOMENON = " 現象なし情報";

  private PastWeatherReader() {}

  /**
   * The table and how it was read.
   *
   * @throws org.ishizue.runtime.text.ProblemException JMA-001 if the file is not in that format; else as {@link
   *     TableFile#read()}
   */
  public static ReadResult read(Path file) {
    TableFile reader = new TableFile(file);
    List<String> header = reader.linesBefore(FIRST_CELL);
    PastWeatherHeader columns = PastWeatherHeader.of(header)
        .orElseThrow(() -> TEXTS.problem("JMA-001", file, firstOf(header)));
    String[] time =
        columns.names().stream().takeWhile(name -> TIME.contains(name)).toArray(String[]::new);
    if (time.length > 1) {
      reader.dateAndTime(time);
    }
    ReadResult result = reader
        .separator(',')
        .skipLines(header.size())
        .names(columns.names())
        .decimal(columns.measured().toArray(String[]::new))
        .missing("×", "///", "--", "#")
        .read();
    return new ReadResult(result.table(), result.report().withNotes(notes(result.table())));
  }

  /** Whether the first rows of a file look like one of these. */
  public static boolean recognises(List<Row> rows) {
    return rows.stream()
        .limit(8)
        .anyMatch(row -> row.cell(0).startsWith("ダウンロードした時刻")
            || (row.cell(0).matches("年月日?時?") && row.size() > 1));
  }

  private static String firstOf(List<String> lines) {
    return lines.isEmpty() ? "" : lines.get(0);
  }

  private static List<String> notes(Table table) {
    List<String> notes = new ArrayList<>();
    for (Column<?> column : table.columns()) {
      if (column instanceof IntColumn codes) {
        if (column.name().endsWith(QUALITY)) {
          notes.add(TEXTS.get("quality", column.name(), counts(codes)));
        } else if (column.name().endsWith(NO_PHENOMENON)) {
          notes.add(TEXTS.get("none", column.name(), codes.isEqualTo(1).size()));
        }
      }
    }
    return notes;
  }

  private static String counts(IntColumn codes) {
    SortedMap<Integer, Integer> counts = new TreeMap<>(Comparator.reverseOrder());
    for (int i = 0; i < codes.size(); i++) {
      if (!codes.isMissing(i)) {
        counts.merge(codes.getInt(i), 1, Integer::sum);
      }
    }
    List<String> parts = new ArrayList<>();
    counts.forEach((code, count) -> parts.add(TEXTS.get("count", Quality.label(code), count)));
    return String.join(", ", parts);
  }
}
