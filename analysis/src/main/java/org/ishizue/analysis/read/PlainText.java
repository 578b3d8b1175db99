package org.ishizue.analysis.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the plain case of a CSV text from its bytes, by several threads: rows of as many cells as there are
 * columns, a line each, quoted or not, in UTF-8 or Windows-31J. commons-csv is the reference: the header is cut by it, and
 * so is the whole text as soon as anything in it is not plain or not right. A test compares both ways.
 */
final class PlainText {
  private static final int MOST_COLUMNS = 1_000;

  private final FileContent content;
  private final Encoding encoding;
  private final char separator;
  private final Options options;
  private final boolean guessed;

  /**
   * A text.
   *
   * @param guessed whether to look out for signs of another encoding
   */
  PlainText(
      FileContent content, Encoding encoding, char separator, Options options, boolean guessed) {
    this.content = content;
    this.encoding = encoding;
    this.separator = separator;
    this.options = options;
    this.guessed = guessed;
  }

  /** Whether what is known about the text lets it be plain. */
  boolean isPossible() {
    boolean utf8 = encoding.charset().equals(StandardCharsets.UTF_8);
    boolean windows = encoding.charset().equals(Encoding.WINDOWS_31J);
    // in Windows-31J a bar may be the second byte of a character
    boolean separates =
        separator == ',' || separator == '\t' || separator == ';' || (utf8 && separator == '|');
    boolean nothingSpecial = options.notes.isEmpty()
        && options.flags.isEmpty()
        && options.filledDown.isEmpty()
        && options.key.isEmpty()
        && !options.footnotes;
    boolean named = options.headerLines > 0 || !options.names.isEmpty();
    return (utf8 || windows) && separates && nothingSpecial && named && options.quote == '"';
  }

  /**
   * Reads the text.
   *
   * @param blockSize how many bytes to read at once
   * @return whether the guessed encoding looks wrong
   * @throws NotPlainException if commons-csv must read it, from the start
   */
  boolean read(TableFill fill, int blockSize) throws IOException, NotPlainException {
    try (InputStream in = content.open()) {
      in.skipNBytes(encoding.markBytes());
      LineBlocks blocks = new LineBlocks(in, blockSize);
      LineBlocks.Block first = blocks.newBlock();
      if (!blocks.fill(first)) {
        throw new NotPlainException();
      }
      int start = begin(first, fill);
      if (fill.fills().isEmpty() || fill.fills().size() > MOST_COLUMNS) {
        throw new NotPlainException();
      }
      BlockReader reader = reader(fill);
      BlockReader.Part part = reader.read(first, start);
      fill.append(List.of(part), lineFeeds(first.bytes, start), part.rows());
      KanaCount kana = reader.kana();
      if (!fill.mustStartAgain()) { // which columns are text is known now
        BlockReaders rest = new BlockReaders(() -> reader(fill), blocks);
        rest.run();
        fill.append(
            rest.parts(), lineFeeds(first.bytes, start) + part.lines(), part.rows() + rest.rows());
        kana.add(rest.kana());
      }
      return kana.looksMisread();
    }
  }

  private BlockReader reader(TableFill fill) {
    return new BlockReader(fill.fills(), separator, encoding.charset(), guessed);
  }

  /** Lets commons-csv cut the header; returns where the data begin. */
  private int begin(LineBlocks.Block block, TableFill fill) throws IOException, NotPlainException {
    if (!options.names.isEmpty()) {
      int start = afterLines(block, options.skippedLines, 0);
      header(block, start);
      fill.beginWithNames();
      return start;
    }
    int start = afterLines(block, options.skippedLines, options.headerLines);
    List<Row> header = header(block, start);
    if (header.size() != options.headerLines) {
      throw new NotPlainException(); // cells of several lines
    }
    fill.begin(header);
    return start;
  }

  private List<Row> header(LineBlocks.Block block, int end) throws IOException, NotPlainException {
    String text = ByteColumn.decoded(block.bytes, 0, end, ByteColumn.decoder(encoding.charset()));
    List<Row> rows = new ArrayList<>();
    try (CsvRows source = new CsvRows(new StringReader(text), separator, options, false)) {
      for (Row row = source.next(); row != null; row = source.next()) {
        rows.add(row);
      }
    } catch (Fault.Fatal e) {
      throw new NotPlainException(); // it comes again where it is told to people
    }
    return rows;
  }

  /** The place behind so many lines and then so many that are not blank. */
  private static int afterLines(LineBlocks.Block block, int skipped, int header)
      throws NotPlainException {
    int place = 0;
    int skippedYet = 0;
    int headerYet = 0;
    while (skippedYet < skipped || headerYet < header) {
      if (place >= block.length) {
        throw new NotPlainException();
      }
      int start = place;
      while (block.bytes[place] != '\n') {
        if (block.bytes[place] == '\r' && block.bytes[place + 1] != '\n') {
          throw new NotPlainException();
        }
        place++;
      }
      boolean blank = block.bytes[start] == '\n' || block.bytes[start] == '\r';
      place++;
      if (skippedYet < skipped) {
        skippedYet++;
      } else if (!blank) {
        headerYet++;
      }
    }
    return place;
  }

  private static int lineFeeds(byte[] bytes, int end) {
    int count = 0;
    for (int i = 0; i < end; i++) {
      count += bytes[i] == '\n' ? 1 : 0;
    }
    return count;
  }
}
