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
import java.util.List;
import java.util.regex.Pattern;
import org.ishizue.runtime.text.NearNames;
import org.ishizue.runtime.text.Texts;

/** Reads a file as its {@link Options} say, and finds out the rest: form, encoding, separator. */
final class TableReading {
  private static final Texts TEXTS = Texts.beside(TableReading.class);

  private final Path file;
  private final Options options;
  private final int blockSize;

  /**
   * Reads a file.
   *
   * @param options which may still change until something is read
   * @param blockSize how many bytes of plain text are read at once; 0 to leave all to commons-csv
   */
  TableReading(Path file, Options options, int blockSize) {
    this.file = file;
    this.options = options;
    this.blockSize = blockSize;
  }

  List<String> linesBefore(Pattern firstCell) {
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

  ReadResult read() {
    return reading(() -> read(content()));
  }

  ReadResult read(FileContent content) {
    return reading(() -> {
      return switch (content.form()) {
        case JSON -> throw TEXTS.problem("READ-014", file, TEXTS.get("kind.JSON"));
        case XLSX, OLE2 -> readWorkbook(content);
        case TEXT -> withEncoding(content, encoding -> read(content, encoding));
      };
    });
  }

  ReadResult read(String format, TableFile.Rows rows) {
    return reading(() -> readRows(content(), format, List.of(), rows));
  }

  List<Row> firstRows(int count) {
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

  boolean isJson() {
    return reading(() -> content().form() == FileContent.Form.JSON);
  }

  InputStream bytes() throws IOException {
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

  private ReadResult readRows(
      FileContent content, String format, List<String> notes, TableFile.Rows rows)
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
    PlainText plain = new PlainText(content, encoding, between, options, guessed);
    boolean isPlain = blockSize > 0 && plain.isPossible();
    TableFill fill = new TableFill(file, options, false);
    boolean misread = false;
    boolean done = false;
    while (!done) { // each time at least one more column is text
      try {
        misread =
            isPlain ? plain.read(fill, blockSize) : run(fill, content, encoding, between, guessed);
        done = !fill.mustStartAgain();
      } catch (NotPlainException e) {
        isPlain = false;
      }
      fill = done ? fill : fill.again();
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
