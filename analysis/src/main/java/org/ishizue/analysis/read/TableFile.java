package org.ishizue.analysis.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file with a table: CSV or another text, or an Excel workbook, also packed as .gz or .zip. Say what you
 * know about it, then {@link #read()}:
 *
 * <pre>{@code
 * var file = Tables.open("観測.csv").skipLines(3).headerLines(2).missing("×", "///").text("地点番号").read();
 * file.table()
 * }</pre>
 *
 * <p>What is not said is found out: the encoding (byte order mark, else UTF-8, else Windows-31J), the
 * separator (comma, tab, semicolon, bar) and the type of each column. Only a blank cell is missing unless
 * more is declared.
 */
public final class TableFile {
  private final Options options = new Options();
  private final TableReading reading;

  public TableFile(Path file) {
    this(file, LineBlocks.SIZE);
  }

  /**
   * For tests: what is read does not depend on the way.
   *
   * @param blockSize how many bytes of plain text are read at once; 0 to leave all to commons-csv
   */
  TableFile(Path file, int blockSize) {
    reading = new TableReading(file, options, blockSize);
  }

  /** The encoding, where finding it out fails: "windows-31j", "UTF-8", "EUC-JP". */
  public TableFile encoding(String name) {
    options.charset = name;
    return this;
  }

  /** The character between cells. */
  public TableFile separator(char character) {
    options.separator = character;
    return this;
  }

  /** The character around cells that hold a separator or a line end: " if nothing is said. */
  public TableFile quote(char character) {
    options.quote = character;
    return this;
  }

  /** Leaves out so many lines of notes before the header. */
  public TableFile skipLines(int lines) {
    options.skippedLines = lines;
    return this;
  }

  /** Leaves out lines that begin so, such as "#" or "注": notes between and below the data. */
  public TableFile skipLinesBeginning(String... beginnings) {
    Collections.addAll(options.notes, beginnings);
    return this;
  }

  /** How many lines the header has: 1 if nothing is said, 0 for a file that begins with data. */
  public TableFile headerLines(int lines) {
    options.headerLines = lines;
    return this;
  }

  /** The names of all columns, for a file whose header says them in another way; it then has no header lines. */
  public TableFile names(List<String> columns) {
    options.names = List.copyOf(columns);
    options.headerLines = 0;
    return this;
  }

  /** Texts that mean "no value", such as "×", "-", "///". They are counted in the report. */
  public TableFile missing(String... codes) {
    Collections.addAll(options.missing, codes);
    return this;
  }

  /**
   * Marks that stand behind values and say how good these are, such as the ] of "12.5 ]". They go into a
   * column of their own beside the values, named after it with {@code _flag}.
   */
  public TableFile flags(String... marks) {
    Collections.addAll(options.flags, marks);
    return this;
  }

  /** Columns to keep as text whatever they look like. A code that begins with zero is kept without this. */
  public TableFile text(String... columns) {
    Collections.addAll(options.text, columns);
    return this;
  }

  /** Columns that are numbers although their names sound like codes. */
  public TableFile number(String... columns) {
    Collections.addAll(options.number, columns);
    return this;
  }

  /** Columns that are decimal numbers even where a file happens to hold whole ones only. */
  public TableFile decimal(String... columns) {
    Collections.addAll(options.decimal, columns);
    return this;
  }

  /** Lines in which only the first cell holds something are notes; the report keeps the first of them. */
  public TableFile footnotes() {
    options.footnotes = true;
    return this;
  }

  /** Columns whose values together must be there and differ in every row. */
  public TableFile key(String... columns) {
    Collections.addAll(options.key, columns);
    return this;
  }

  /**
   * Joins columns that together say a time into one in front: a date and a time of day (24:00 is 0:00 of the
   * next day), or numbers for year, month, day, hour, as far as there are.
   */
  public TableFile dateAndTime(String... columns) {
    options.times.add(List.of(columns));
    return this;
  }

  /** Leaves out bad lines, and says so in the report, instead of refusing the file. */
  public TableFile leaveOutBadLines() {
    options.leaveOutBadLines = true;
    return this;
  }

  /**
   * Columns in which a blank cell means the value above it, as when cells are merged down or a name is
   * written once for several rows.
   */
  public TableFile fillDown(String... columns) {
    Collections.addAll(options.filledDown, columns);
    return this;
  }

  /** The sheet of a workbook by its name; the first that Excel shows if nothing is said. */
  public TableFile sheet(String name) {
    options.sheet = name;
    return this;
  }

  /** The sheet of a workbook by its place, from 1, hidden ones counted. */
  public TableFile sheet(int number) {
    options.sheetNumber = number;
    return this;
  }

  /** Which file of a zip archive, where it holds several. */
  public TableFile entry(String name) {
    options.entry = name;
    return this;
  }

  /**
   * The lines before a row whose first cell looks like this, with the encoding found out; at most 100. For
   * importers.
   */
  public List<String> linesBefore(Pattern firstCell) {
    return reading.linesBefore(firstCell);
  }

  /**
   * The table and the report.
   *
   * @throws org.ishizue.runtime.text.ProblemException READ-001 no such file, READ-002 its encoding is not known, READ-003
   *     it is empty, READ-004 lines with another number of cells, READ-005 it cannot be read, READ-006 a column that
   *     was named is not there, READ-007 an unknown encoding's name, READ-008 too many columns, READ-009 the encoding
   *     that was named is another, READ-010 a quote that is not closed, READ-011 NUL characters, READ-012 a line that
   *     does not end, READ-013 a key that comes twice, READ-014 to 018 and 021 a file or archive that holds no table to read, READ-020 a sheet that is not there
   */
  public ReadResult read() {
    return reading.read();
  }

  /** Reads what a file holds, wherever it comes from. */
  ReadResult read(FileContent content) {
    return reading.read(content);
  }

  /** Opens the rows of a table, each time from the start. For importers. */
  public interface Rows {
    RowSource open() throws IOException;
  }

  /**
   * The table of rows that an importer takes from the file: first the header, then the data; a row may end
   * before the last column.
   *
   * @param format what the file is, for the report
   * @throws org.ishizue.runtime.text.ProblemException as {@link #read()}
   */
  public ReadResult read(String format, Rows rows) {
    return reading.read(format, rows);
  }

  /** The first rows of text or workbook, skipping nothing. For importers. */
  public List<Row> firstRows(int count) {
    return reading.firstRows(count);
  }

  /** Whether it is JSON, perhaps packed. */
  public boolean isJson() {
    return reading.isJson();
  }

  /** The bytes, unpacked. For importers. */
  public InputStream bytes() throws IOException {
    return reading.bytes();
  }
}
