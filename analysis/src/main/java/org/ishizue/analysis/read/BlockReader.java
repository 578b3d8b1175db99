package org.ishizue.analysis.read;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.util.ArrayList;
import java.util.List;

/** Reads blocks of lines into parts of columns, in one thread. */
final class BlockReader {
  /**
   * What one block gave.
   *
   * @param number its place among the blocks
   * @param columns a part of each column
   * @param rows how many rows there were
   * @param lines how many lines, blank ones counted
   */
  record Part(int number, List<ColumnFill> columns, int rows, int lines) {}

  private final ByteColumn[] columns;
  private final KanaCount kana = new KanaCount();
  private final boolean counting;
  private final char separator;
  private final CharsetDecoder decoder;

  /**
   * A reader of rows.
   *
   * @param columns what they are parts of
   * @param counting whether to count half-width katakana
   */
  BlockReader(List<ColumnFill> columns, char separator, Charset charset, boolean counting) {
    this.columns = ByteColumn.of(columns, separator, charset);
    this.separator = separator;
    decoder = ByteColumn.decoder(charset);
    this.counting = counting;
  }

  /** Reads the lines of a block from a place on; lines are counted from there. */
  Part read(LineBlocks.Block block, int from) throws NotPlainException, CharacterCodingException {
    if (counting) {
      kana.count(block.bytes, block.length);
    }
    int place = from;
    int rows = 0;
    int lines = 0;
    while (place < block.length) {
      lines++;
      if (isLineEnd(block.bytes, place)) {
        place = afterLineEnd(block.bytes, place);
      } else {
        place = row(block.bytes, place, lines);
        rows++;
      }
    }
    List<ColumnFill> parts = new ArrayList<>(columns.length);
    for (ByteColumn column : columns) {
      parts.add(column.takePart());
    }
    return new Part(block.number, parts, rows, lines);
  }

  /** What was counted in the blocks so far. */
  KanaCount kana() {
    return kana;
  }

  /** Reads one row; returns where the next line begins. */
  private int row(byte[] bytes, int from, long line)
      throws NotPlainException, CharacterCodingException {
    int place = from;
    int last = columns.length - 1;
    for (int i = 0; i < last; i++) {
      place = columns[i].take(bytes, place, line);
      if (bytes[place] != separator) {
        throw new NotPlainException(); // too few cells
      }
      place++;
    }
    place = columns[last].take(bytes, place, line);
    return bytes[place] == separator ? afterBlanks(bytes, place) : afterLineEnd(bytes, place);
  }

  /** Behind the last column there may be separators and white space, and nothing else. */
  private int afterBlanks(byte[] bytes, int from)
      throws NotPlainException, CharacterCodingException {
    int place = from;
    while (!isLineEnd(bytes, place)) {
      place++;
    }
    String rest = ByteColumn.decoded(bytes, from, place, decoder);
    if (!rest.replace(separator, ' ').isBlank()) {
      throw new NotPlainException();
    }
    return afterLineEnd(bytes, place);
  }

  private static boolean isLineEnd(byte[] bytes, int place) {
    return bytes[place] == '\n' || bytes[place] == '\r';
  }

  private static int afterLineEnd(byte[] bytes, int place) throws NotPlainException {
    if (bytes[place] == '\n') {
      return place + 1;
    }
    if (bytes[place + 1] != '\n') {
      throw new NotPlainException(); // a carriage return alone
    }
    return place + 2;
  }
}
