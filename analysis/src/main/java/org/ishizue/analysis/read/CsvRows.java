package org.ishizue.analysis.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a text file whose cells are separated by a character, cut by commons-csv. */
final class CsvRows implements RowSource {
  private final TextGuard guard;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final long skippedLines;
  private final List<String> notes;

  /**
   * The rows of a text.
   *
   * @param options lines to skip, the quote, and beginnings of lines that are notes
   */
  CsvRows(Reader text, char separator, Options options, boolean guessed) throws IOException {
    boolean apostrophes = options.quote == '\'';
    Reader plain = apostrophes ? new ApostropheReader(new BufferedReader(text), separator) : text;
    guard = new TextGuard(plain, guessed);
    BufferedReader lines = new BufferedReader(guard, 1 << 16);
    long skipped = 0;
    while (skipped < options.skippedLines && lines.readLine() != null) {
      guard.rowBegins(++skipped + 1);
    }
    skippedLines = skipped;
    notes = List.copyOf(options.notes);
    CSVFormat format = CSVFormat.RFC4180
        .builder()
        .setDelimiter(separator)
        .setQuote(options.quote)
        .setIgnoreEmptyLines(true)
        .get();
    parser = CSVParser.parse(lines, format);
    records = parser.iterator();
  }

  @Override
  public @Nullable Row next() throws IOException {
    while (true) {
      long line = skippedLines + parser.getCurrentLineNumber() + 1;
      CSVRecord record = nextRecord(line);
      if (record == null) {
        return null;
      }
      String[] cells = record.values();
      long last = skippedLines + parser.getCurrentLineNumber();
      guard.rowBegins(last + 1);
      if (notes.isEmpty() || !isNote(cells)) {
        return new Row(last == line ? line : last - lineEnds(cells), cells);
      }
    }
  }

  /** Whether the guessed encoding looks wrong, as far as the text has been read. */
  boolean looksMisread() {
    return guard.looksMisread();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private @Nullable CSVRecord nextRecord(long line) throws IOException {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      if (cause instanceof Fault.Fatal
          || cause instanceof java.nio.charset.CharacterCodingException) {
        throw cause;
      }
      if (cause instanceof CSVException) { // it has no other cause than quotes
        boolean open = String.valueOf(cause.getMessage()).contains("EOF");
        throw new Fault.Fatal(new Fault(Fault.Kind.QUOTE, line, open ? "quote" : "quote.after"));
      }
      throw cause;
    }
  }

  private boolean isNote(String[] cells) {
    for (String note : notes) {
      if (cells[0].stripLeading().startsWith(note)) {
        return true;
      }
    }
    return false;
  }

  private static long lineEnds(String[] cells) {
    long count = 0;
    for (String cell : cells) {
      for (int i = 0; i < cell.length(); i++) {
        char c = cell.charAt(i);
        if (c == '\n' || (c == '\r' && (i + 1 == cell.length() || cell.charAt(i + 1) != '\n'))) {
          count++;
        }
      }
    }
    return count;
  }
}
