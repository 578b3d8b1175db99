package org.ishizue.analysis.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ishizue.analysis.read.ReadReport.RefusedLine;
import org.ishizue.analysis.text.NearNames;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Reads one CSV file. Say what you know about it, then {@link #read()}:
 *
 * <pre>{@code
 * var file = Tables.open("観測.csv").skipLines(3).headerLines(2).missing("×", "///").text("地点番号").read();
 * file.table()
 * }</pre>
 *
 * <p>What is not said is found out: the encoding (byte order mark, else UTF-8, else Windows-31J), the
 * separator (comma, tab, semicolon) and the type of each column. Only a blank cell is missing unless more is
 * declared.
 */
public final class CsvReader {
  private static final Texts TEXTS = Texts.beside(CsvReader.class);
  private static final int MAX_COLUMNS = 10_000;

  /** Up to here a pass that must be made again is not finished first. */
  private static final int EARLY_ROWS = 10_000;

  private final Path file;
  private String charsetName = "";
  private char separator;
  private int skippedLines;
  private int headerLines = 1;
  private List<String> names = List.of();
  private boolean leaveOutBadLines;
  private final Set<String> missingCodes = new HashSet<>();
  private final Set<String> textColumns = new HashSet<>();

  public CsvReader(Path file) {
    this.file = file;
  }

  /** The encoding, where finding it out fails: "windows-31j", "UTF-8", "EUC-JP". */
  public CsvReader encoding(String name) {
    charsetName = name;
    return this;
  }

  /** The character between cells. */
  public CsvReader separator(char character) {
    separator = character;
    return this;
  }

  /** Leaves out so many lines of notes before the header. */
  public CsvReader skipLines(int lines) {
    skippedLines = lines;
    return this;
  }

  /** How many lines the header has: 1 if nothing is said, 0 for a file that begins with data. */
  public CsvReader headerLines(int lines) {
    headerLines = lines;
    return this;
  }

  /** The names of all columns, for a file whose header says them in another way; it then has no header lines. */
  public CsvReader names(List<String> columns) {
    names = List.copyOf(columns);
    headerLines = 0;
    return this;
  }

  /** The lines before a row whose first cell looks like this, with the encoding found out. For importers. */
  public List<String> linesBefore(Pattern firstCell) {
    if (!Files.isRegularFile(file)) {
      throw TEXTS.problem("READ-001", file, neighbours());
    }
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader = new BufferedReader(encoding().open(file))) {
      for (String line = reader.readLine();
          line != null && lines.size() < 100;
          line = reader.readLine()) {
        if (firstCell.matcher(line).lookingAt()) {
          break;
        }
        lines.add(line);
      }
    } catch (IOException e) {
      throw TEXTS.problem(e, "READ-005", file, String.valueOf(e.getMessage()));
    }
    return lines;
  }

  /** Texts that mean "no value", such as "×", "-", "///". They are counted in the report. */
  public CsvReader missing(String... codes) {
    Collections.addAll(missingCodes, codes);
    return this;
  }

  /** Columns to keep as text whatever they look like. A code that begins with zero is kept without this. */
  public CsvReader text(String... columns) {
    Collections.addAll(textColumns, columns);
    return this;
  }

  /** Leaves out lines with too many or too few cells, and says so in the report, instead of refusing the file. */
  public CsvReader leaveOutBadLines() {
    leaveOutBadLines = true;
    return this;
  }

  /**
   * The table and the report.
   *
   * @throws org.ishizue.runtime.text.ProblemException READ-001 no such file, READ-002 its encoding is not known, READ-003
   *     it is empty, READ-004 lines with another number of cells, READ-005 it cannot be read, READ-006 a column to keep
   *     as text is not there, READ-007 an unknown encoding's name, READ-008 too many columns,
   *     READ-009 the encoding that was named is another
   */
  public ReadResult read() {
    if (!Files.isRegularFile(file)) {
      throw TEXTS.problem("READ-001", file, neighbours());
    }
    try {
      return read(encoding());
    } catch (IOException | UncheckedIOException e) {
      if (e instanceof CharacterCodingException
          || e.getCause() instanceof CharacterCodingException) {
        throw TEXTS.problem(e, "READ-009", file, charsetName);
      }
      throw TEXTS.problem(e, "READ-005", file, String.valueOf(e.getMessage()));
    }
  }

  private ReadResult read(Encoding encoding) throws IOException {
    char between = separator;
    if (between == 0) {
      try (Reader text = encoding.open(file)) {
        between = Separator.of(text, skippedLines);
      }
    }
    Pass pass = new Pass(encoding, between, List.of());
    pass.run();
    while (pass.mustStartAgain()) { // each time at least one more column is text
      pass =
          new Pass(encoding, between, pass.fills.stream().map(ColumnFill::again).toList());
      pass.run();
    }
    return pass.result();
  }

  private Encoding encoding() throws IOException {
    if (charsetName.isEmpty()) {
      return Encoding.of(file).orElseThrow(() -> TEXTS.problem("READ-002", file));
    }
    try {
      return new Encoding(Charset.forName(charsetName), 0);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw TEXTS.problem(e, "READ-007", charsetName);
    }
  }

  /** Files beside the one that is not there, with names near its own. */
  private String neighbours() {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return TEXTS.get("noFolder", String.valueOf(folder));
    }
    try (var entries = Files.list(folder)) {
      List<String> names = entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .limit(10_000)
          .toList();
      List<String> near = NearNames.of(String.valueOf(file.getFileName()), names);
      return near.isEmpty()
          ? TEXTS.get("inFolder", folder)
          : TEXTS.get("near", String.join(", ", near));
    } catch (IOException e) {
      return TEXTS.get("inFolder", folder);
    }
  }

  /** One way through the file, filling columns. */
  private final class Pass {
    private final Encoding encoding;
    private final char between;
    private final List<ColumnFill> fills;
    private final List<RefusedLine> refused = new ArrayList<>();
    private final Cell cell = new Cell();
    private List<String> renamed = List.of();
    private int rows;

    Pass(Encoding encoding, char between, List<ColumnFill> fills) {
      this.encoding = encoding;
      this.between = between;
      this.fills = new ArrayList<>(fills);
    }

    boolean mustStartAgain() {
      for (ColumnFill fill : fills) {
        if (fill.mustStartAgain()) {
          return true;
        }
      }
      return false;
    }

    void run() throws IOException {
      CSVFormat format = CSVFormat.RFC4180
          .builder()
          .setDelimiter(between)
          .setIgnoreEmptyLines(true)
          .get();
      try (Reader text = encoding.open(file)) {
        for (int i = 0; i < skippedLines; i++) {
          skipLine(text);
        }
        try (CSVParser parser = CSVParser.parse(text, format)) {
          rows(parser);
        }
      }
    }

    private void rows(CSVParser parser) {
      Iterator<CSVRecord> records = parser.iterator();
      List<CSVRecord> header = new ArrayList<>();
      while (header.size() < headerLines && records.hasNext()) {
        header.add(records.next());
      }
      if (header.size() < headerLines || (headerLines == 0 && !records.hasNext())) {
        throw TEXTS.problem("READ-003", file, headerLines);
      }
      if (headerLines > 0) {
        columns(new Headers(header));
      }
      while (records.hasNext()) {
        if (rows < EARLY_ROWS && mustStartAgain()) {
          return;
        }
        CSVRecord record = records.next();
        if (headerLines == 0 && rows == 0 && fills.isEmpty()) {
          columns(names.isEmpty() ? numbered(record.size()) : names);
        }
        row(record, parser.getCurrentLineNumber() + skippedLines);
      }
      if (!refused.isEmpty() && !leaveOutBadLines) {
        List<String> first = refused.stream().limit(10).map(RefusedLine::reason).toList();
        throw TEXTS.problem("READ-004", file, refused.size(), "\n  " + String.join("\n  ", first));
      }
    }

    private void columns(Headers headers) {
      renamed = headers.renamed();
      if (!fills.isEmpty()) {
        return;
      }
      if (headers.names().size() > MAX_COLUMNS) {
        throw TEXTS.problem("READ-008", file, headers.names().size(), MAX_COLUMNS);
      }
      for (String column : textColumns) {
        if (!headers.names().contains(column)) {
          throw TEXTS.problem("READ-006", column, String.join(", ", headers.names()));
        }
      }
      headers
          .names()
          .forEach(
              name -> fills.add(new ColumnFill(name, missingCodes, textColumns.contains(name))));
    }

    /** Columns of a file without a header. */
    private void columns(List<String> given) {
      given.forEach(
          name -> fills.add(new ColumnFill(name, missingCodes, textColumns.contains(name))));
    }

    private List<String> numbered(int count) {
      return IntStream.rangeClosed(1, count)
          .mapToObj(i -> TEXTS.get("header.unnamed", i))
          .toList();
    }

    private void row(CSVRecord record, long line) {
      if (record.size() < fills.size() || hasMoreThanBlanks(record)) {
        refused.add(new RefusedLine(line, TEXTS.get("cells", line, record.size(), fills.size())));
        return;
      }
      rows++;
      for (int i = 0; i < fills.size(); i++) {
        cell.read(record.get(i));
        fills.get(i).add(cell);
      }
    }

    /** Whether something stands behind the last column; a comma at the end of a line is nothing. */
    private boolean hasMoreThanBlanks(CSVRecord record) {
      for (int i = fills.size(); i < record.size(); i++) {
        if (!record.get(i).isBlank()) {
          return true;
        }
      }
      return false;
    }

    ReadResult result() {
      Table table = Table.create(String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", ""));
      List<ReadReport.ColumnReport> reports = new ArrayList<>();
      for (ColumnFill fill : fills) {
        Column<?> column = fill.column();
        table.addColumns(column);
        reports.add(fill.report(column));
      }
      String fileName = String.valueOf(file.getFileName());
      return new ReadResult(
          table,
          new ReadReport(
              fileName, encoding.label(), between, rows, reports, renamed, List.of(), refused));
    }
  }

  private static void skipLine(Reader text) throws IOException {
    for (int c = text.read(); c >= 0 && c != '\n'; c = text.read()) {
      // up to the end of the line
    }
  }
}
