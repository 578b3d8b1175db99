package org.ishizue.analysis.importers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.read.ReadResult;
import org.ishizue.analysis.read.Row;
import org.ishizue.analysis.read.TableFile;
import org.ishizue.analysis.unit.Unit;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Reads a CSV file or workbook downloaded from e-Stat, the portal of Japan's official statistics: a block of
 * notes, a header, the data, footnotes.
 *
 * <p>Columns keep their names. Codes stay text, {@code 2020年} becomes the number 2020 with the unit 年. The
 * marks of official statistics ({@code -} nothing applies, {@code …} not known, {@code X} withheld, {@code
 * ***} not surveyed) are missing, counted by mark. Where a column 単位 (or {@code unit}) says the same unit in
 * every row, the column of values carries it.
 */
public final class EStatReader {
  private static final Texts TEXTS = Texts.beside(EStatReader.class);
  private static final int ROWS_SEEN = 300;
  private static final String[] MARKS = {"-", "－", "‐", "…", "...", "…", "***", "＊＊＊", "X", "Ｘ", "x"
  };
  private static final Pattern NOTE = Pattern.compile("(統計名|表題|表番号|政府統計|統計表|実施年月|調査年|公開).*");
  private static final Pattern NUMBER =
      Pattern.compile("[-△▲−]?[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?");
  private static final Pattern CODE = Pattern.compile("0\\d+");

  private EStatReader() {}

  /** Whether the first rows of a file look like one from e-Stat. */
  public static boolean recognises(List<Row> rows) {
    return rows.stream()
            .limit(15)
            .anyMatch(row -> NOTE.matcher(row.cell(0).strip()).matches())
        && header(rows).isPresent();
  }

  /**
   * The table and how it was read.
   *
   * @throws org.ishizue.runtime.text.ProblemException IMPORT-001 if no header above rows of data is found; else as
   *     {@link TableFile#read()}
   */
  public static ReadResult read(Path file) {
    TableFile reader = new TableFile(file);
    List<Row> rows = reader.firstRows(ROWS_SEEN);
    Header header = header(rows)
        .orElseThrow(() -> TEXTS.problem(
            "IMPORT-001",
            file,
            TEXTS.get("format.estat"),
            rows.isEmpty() ? "" : rows.get(0).cell(0)));
    ReadResult result = reader
        .skipLines((int) header.firstLine() - 1)
        .headerLines(header.lines())
        .missing(MARKS)
        .footnotes()
        .read();
    List<String> notes = new ArrayList<>();
    rows.stream()
        .filter(row -> row.line() < header.firstLine())
        .map(EStatReader::noteText)
        .filter(text -> !text.isEmpty())
        .limit(10)
        .forEach(text -> notes.add(TEXTS.get("above", text)));
    unitOfValues(result.table()).ifPresent(notes::add);
    return new ReadResult(result.table(), result.report().withNotes(notes));
  }

  /** Where the header stands: its first line, and how many it has. */
  private record Header(long firstLine, int lines) {}

  /**
   * The header is what stands, as wide as the data, right above the first row that holds a number in the
   * width that most rows have.
   */
  private static Optional<Header> header(List<Row> rows) {
    Map<Integer, Integer> rowsOfWidth = new TreeMap<>();
    rows.forEach(row -> rowsOfWidth.merge(width(row), 1, Integer::sum));
    int usual = 0;
    for (Map.Entry<Integer, Integer> entry : rowsOfWidth.entrySet()) {
      if (entry.getKey() > 1 && entry.getValue() >= rowsOfWidth.getOrDefault(usual, 0)) {
        usual = entry.getKey();
      }
    }
    for (int i = 1; i < rows.size(); i++) {
      if (width(rows.get(i)) == usual && holdsNumber(rows.get(i))) {
        int first = i;
        while (first > 0
            && i - first < 4
            && !holdsNumber(rows.get(first - 1))
            && mayBeHeader(rows.get(first - 1), usual)) {
          first--;
        }
        boolean found = first < i;
        return found
            ? Optional.of(new Header(rows.get(first).line(), i - first))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A line as wide as the data, or an upper one that begins blank over the names of rows. */
  private static boolean mayBeHeader(Row row, int usual) {
    boolean upper = row.cell(0).isBlank() && width(row) > usual / 2;
    return upper || (width(row) >= usual && filled(row) > 1);
  }

  private static int width(Row row) {
    int width = row.size();
    while (width > 0 && row.cell(width - 1).isBlank()) {
      width--;
    }
    return width;
  }

  private static int filled(Row row) {
    int filled = 0;
    for (int i = 0; i < row.size(); i++) {
      filled += row.cell(i).isBlank() ? 0 : 1;
    }
    return filled;
  }

  private static boolean holdsNumber(Row row) {
    for (int i = 1; i < row.size(); i++) {
      String text = row.cell(i).strip();
      if (NUMBER.matcher(text).matches() && !CODE.matcher(text).matches()) {
        return true;
      }
    }
    return false;
  }

  private static String noteText(Row row) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      if (!row.cell(i).isBlank()) {
        parts.add(row.cell(i).strip());
      }
    }
    return String.join(" ", parts);
  }

  /** Gives the column of values the unit that all rows name; says so where it is none that is known. */
  private static Optional<String> unitOfValues(Table table) {
    Column<?> unit = named(table, "単位", "unit");
    Column<?> value = named(table, "値", "value");
    if (unit instanceof StringColumn units && value != null) {
      List<String> different =
          units.unique().asList().stream().filter(text -> !text.isEmpty()).toList();
      if (different.size() == 1) {
        String symbol = different.get(0);
        ColumnInfos.attach(value, ColumnInfos.of(value).withUnit(symbol));
        return Unit.find(symbol).isPresent()
            ? Optional.empty()
            : Optional.of(TEXTS.get("unit.unknown", value.name(), symbol));
      }
    }
    return Optional.empty();
  }

  private static @org.jspecify.annotations.Nullable Column<?> named(
      Table table, String japanese, String english) {
    for (Column<?> column : table.columns()) {
      String name = column.name();
      if (name.equals(japanese) || name.equalsIgnoreCase(english)) {
        return column;
      }
    }
    return null;
  }
}
