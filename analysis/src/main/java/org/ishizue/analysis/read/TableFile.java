package org.ishizue.analysis.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.ishizue.analysis.text.NearNames;
import org.ishizue.runtime.text.Texts;

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
  private static final Texts TEXTS = Texts.beside(TableFile.class);

  private final Path file;
  private final Options options = new Options();

  public TableFile(Path file) {
    this.file = file;
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
    List<String> lines = new ArrayList<>();
    reading(() -> {
      lines.clear();
      FileContent content = content();
      return withEncoding(content, encoding -> {
        lines.clear();
        try (var guard = new TextGuard(encoding.open(content), false);
            BufferedReader reader = new BufferedReader(guard)) {
          for (String line = reader.readLine();
              line != null && lines.size() < 100;
              line = reader.readLine()) {
            if (firstCell.matcher(line).lookingAt()) {
              break;
            }
            lines.add(line);
          }
        }
        return lines;
      });
    });
    return lines;
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
    return reading(() -> {
      FileContent content = content();
      return switch (content.form()) {
        case JSON -> throw TEXTS.problem("READ-014", file, TEXTS.get("kind.JSON"));
        case XLSX, OLE2 -> readWorkbook(content);
        case TEXT -> withEncoding(content, encoding -> read(content, encoding));
      };
    });
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
    return reading(() -> readRows(content(), format, List.of(), rows));
  }

  /** The first rows of text or workbook, skipping nothing. For importers. */
  public List<Row> firstRows(int count) {
    return reading(() -> {
      FileContent content = content();
      Options plain = new Options();
      plain.sheet = options.sheet;
      plain.sheetNumber = options.sheetNumber;
      return switch (content.form()) {
        case JSON -> List.of();
        case XLSX, OLE2 -> first(count, Workbook.of(content, plain).rows().open());
        case TEXT ->
          withEncoding(content, encoding -> {
            char between;
            try (var text = encoding.open(content)) {
              between = options.separator != 0 ? options.separator : Separator.of(text, 0);
            }
            return first(count, new CsvRows(encoding.open(content), between, plain, false));
          });
      };
    });
  }

  private static List<Row> first(int count, RowSource source) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (source) {
      for (Row row = source.next(); row != null && rows.size() < count; row = source.next()) {
        rows.add(row);
      }
    } catch (Fault.Fatal e) {
      if (e.fault().kind() == Fault.Kind.NUL) {
        throw e;
      }
      return rows; // what is wrong is said when the table is read
    }
    return rows;
  }

  /** Whether it is JSON, perhaps packed. */
  public boolean isJson() {
    return reading(() -> content().form() == FileContent.Form.JSON);
  }

  /** The bytes, unpacked. For importers. */
  public InputStream bytes() throws IOException {
    return content().open();
  }

  private ReadResult readWorkbook(FileContent content) throws IOException {
    options.missing.addAll(Sheet.ERRORS);
    Workbook workbook = Workbook.of(content, options);
    ReadResult result = readRows(
        content,
        TEXTS.get("format.sheet", workbook.format(), workbook.sheet()),
        Sheet.notes(workbook.sheets(), workbook.chosen()),
        workbook.rows()::open);
    boolean notComputed = result.report().columns().stream()
        .anyMatch(column -> column.missing().containsKey(Sheet.NOT_COMPUTED));
    List<String> notes = notComputed ? List.of(TEXTS.get("notComputed")) : List.of();
    return new ReadResult(result.table(), result.report().withNotes(notes));
  }

  private ReadResult readRows(FileContent content, String format, List<String> notes, Rows rows)
      throws IOException {
    TableFill fill = new TableFill(file, options, true);
    do {
      fill = fill.again();
      try (RowSource ahead = new Ahead(rows.open())) {
        fill.run(ahead);
      }
    } while (fill.mustStartAgain());
    ReadReport form = new ReadReport(
        ownName(content), format, "", (char) 0, 0, List.of(), List.of(), notes, List.of(), 0);
    return JoinedTimes.join(fill.result(content.title(), form), options.times, file);
  }

  private ReadResult read(FileContent content, Encoding encoding) throws IOException {
    boolean guessed = options.charset.isEmpty() && encoding.charset().equals(Encoding.WINDOWS_31J);
    char between = options.separator;
    if (between == 0) {
      try (var text = encoding.open(content)) {
        between = Separator.of(text, options.skippedLines);
      }
    }
    TableFill fill = new TableFill(file, options, false);
    boolean misread = run(fill, content, encoding, between, guessed);
    while (fill.mustStartAgain()) { // each time at least one more column is text
      fill = fill.again();
      misread = run(fill, content, encoding, between, guessed);
    }
    List<String> notes = misread ? List.of(TEXTS.get("misread")) : List.of();
    ReadReport form = new ReadReport(
        ownName(content),
        "CSV",
        encoding.label(),
        between,
        0,
        List.of(),
        List.of(),
        notes,
        List.of(),
        0);
    return JoinedTimes.join(fill.result(content.title(), form), options.times, file);
  }

  private boolean run(
      TableFill fill, FileContent content, Encoding encoding, char between, boolean guessed)
      throws IOException {
    CsvRows rows = new CsvRows(encoding.open(content), between, options, guessed);
    try (RowSource ahead = new Ahead(rows)) {
      RowSource explained = () -> {
        try {
          return ahead.next();
        } catch (Fault.Fatal e) {
          throw e.fault().kind() == Fault.Kind.QUOTE
              ? new Fault.Fatal(new Unreadable(file, content).quote(encoding, e.fault()))
              : e;
        }
      };
      fill.run(explained);
    }
    return rows.looksMisread();
  }

  private String ownName(FileContent content) {
    String name = String.valueOf(file.getFileName());
    return name.equals(content.name()) ? name : TEXTS.get("packed", name, content.name());
  }

  private FileContent content() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw TEXTS.problem("READ-001", file, neighbours());
    }
    return FileContent.of(file, options.entry);
  }

  /** Something that reads the file from its start in one encoding. */
  private interface Reading<T> {
    T in(Encoding encoding) throws IOException;
  }

  /** Something that reads the file. */
  private interface Job<T> {
    T run() throws IOException;
  }

  /**
   * Reads in the encoding that was named or that a mark names; else in each that is usual, until all of the
   * file is characters of one. So a file in UTF-8 is gone through once.
   */
  private <T> T withEncoding(FileContent content, Reading<T> reading) throws IOException {
    List<Encoding> candidates = candidates(content);
    for (Encoding encoding : candidates) {
      try {
        return reading.in(encoding);
      } catch (java.nio.charset.CharacterCodingException e) {
        // not this one
      } catch (Fault.Fatal e) {
        if (e.fault().kind() == Fault.Kind.NUL) {
          throw new Unreadable(file, content).nulls(encoding);
        }
        throw e;
      }
    }
    if (options.charset.isEmpty()) {
      throw new Unreadable(file, content).asAny(candidates);
    }
    throw new Unreadable(file, content).as(candidates.get(0));
  }

  private List<Encoding> candidates(FileContent content) throws IOException {
    var marked = Encoding.marked(content);
    if (options.charset.isEmpty()) {
      return marked.map(List::of).orElse(Encoding.GUESSES);
    }
    try {
      Charset named = Charset.forName(options.charset);
      Charset meant = named.name().equals("Shift_JIS") ? Encoding.WINDOWS_31J : named;
      return List.of(marked
          .filter(encoding -> encoding.charset().equals(meant)
              || (meant.equals(StandardCharsets.UTF_16) && encoding.markBytes() == 2))
          .orElse(new Encoding(meant, 0)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw TEXTS.problem(e, "READ-007", options.charset);
    }
  }

  private <T> T reading(Job<T> job) {
    try {
      return job.run();
    } catch (java.io.InterruptedIOException | java.nio.channels.ClosedByInterruptException e) {
      throw new java.io.UncheckedIOException(
          e); // the learner stopped it; that is no fault of the file
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      throw TEXTS.problem(e, "READ-015", file, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw TEXTS.problem(e, "READ-005", file, String.valueOf(e.getMessage()));
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
}
