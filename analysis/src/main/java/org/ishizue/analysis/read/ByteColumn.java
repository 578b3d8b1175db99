package org.ishizue.analysis.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the cells of one column from bytes, in one thread, block after block. Numbers, dates and texts that came before
 * need no object; every other cell is decoded and goes the way that all cells go.
 */
final class ByteColumn {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EACH_BYTE = 0x0101010101010101L;
  private static final long EACH_HIGHEST_BIT = 0x8080808080808080L;

  private final ColumnFill column;
  private final byte separator;
  private final long separators;
  private final CharsetDecoder decoder;
  private final boolean withZeros;
  private final int longestMissing;
  private final ByteTexts known = new ByteTexts();
  private final TextCodes.Dictionary dictionary = new TextCodes.Dictionary();
  private final PlainTime time = new PlainTime();
  private final Cell cell = new Cell();
  private byte[] unquoted = new byte[64];
  private ColumnFill part;
  private int rows = 16;

  ByteColumn(ColumnFill column, char separator, Charset charset) {
    this.column = column;
    this.separator = (byte) separator;
    separators = (separator & 0xFF) * EACH_BYTE;
    decoder = decoder(charset);
    withZeros = column.isReadWithZeros();
    longestMissing = column.longestMissing();
    part = column.part(dictionary, rows);
  }

  /** The part of the column that came from the last block; the next block begins another. */
  ColumnFill takePart() {
    ColumnFill done = part;
    rows = Math.max(16, done.size() + done.size() / 16);
    part = column.part(dictionary, rows);
    return done;
  }

  /**
   * Reads the cell that begins at a place.
   *
   * @return the place of the separator or line end behind it
   */
  int take(byte[] bytes, int from, long line) throws NotPlainException, CharacterCodingException {
    byte first = bytes[from];
    if (first == '"') {
      return quoted(bytes, from, line);
    }
    if (part.isText()) {
      int to = end(bytes, from);
      text(bytes, from, to);
      return to;
    }
    int to = part.isTime() ? -1 : number(bytes, from, line);
    if (to < 0) {
      to = end(bytes, from);
      other(bytes, from, to, line);
    }
    return to;
  }

  /** Reads the usual number, or a blank; what is neither is left, and -1 returned. */
  private int number(byte[] bytes, int from, long line) {
    boolean negative = bytes[from] == '-';
    int place = negative ? from + 1 : from;
    long digits = 0;
    int start = place;
    int digit = bytes[place] - '0';
    while (digit >= 0 && digit <= 9) {
      digits = digits * 10 + digit;
      digit = bytes[++place] - '0';
    }
    int whole = place - start;
    int decimals = 0;
    if (bytes[place] == '.') {
      start = ++place;
      digit = bytes[place] - '0';
      while (digit >= 0 && digit <= 9) {
        digits = digits * 10 + digit;
        digit = bytes[++place] - '0';
      }
      decimals = place - start;
      if (decimals == 0) {
        return -1;
      }
    }
    boolean isPlain = isEnd(bytes[place])
        && whole + decimals <= PlainDecimal.EXACT_DIGITS
        && place - from > longestMissing
        && whole > 0
        && (bytes[from] != '0' || (!withZeros && (decimals > 0 || whole == 1)));
    if (isPlain) {
      part.addNumber(PlainDecimal.value(negative, digits, decimals), decimals > 0, line);
      return place;
    }
    if (place == from && isEnd(bytes[place])) {
      part.addBlank();
      return place;
    }
    return -1;
  }

  private void text(byte[] bytes, int from, int to)
      throws NotPlainException, CharacterCodingException {
    int entry = known.find(bytes, from, to);
    if (entry == ByteTexts.NONE) {
      cell.readText(decoded(bytes, from, to));
      entry = part.isMissing(cell)
          ? known.addMissing(bytes, from, to, cell.text())
          : known.add(bytes, from, to, dictionary.add(cell.text()));
    }
    int code = known.code(entry);
    if (code >= 0) {
      part.addCode(code);
    } else {
      part.addMissingText(known.missing(entry));
    }
  }

  private void other(byte[] bytes, int from, int to, long line)
      throws NotPlainException, CharacterCodingException {
    if (!withZeros && to - from > longestMissing && time.read(bytes, from, to)) {
      part.addTime(time.packed(), time.hasTimeOfDay(), line);
    } else {
      part.add(decoded(bytes, from, to), cell, line);
    }
  }

  private int quoted(byte[] bytes, int from, long line)
      throws NotPlainException, CharacterCodingException {
    int place = from + 1;
    boolean doubled = false;
    while (true) {
      byte c = bytes[place];
      if (c == '\n' || c == '\r') {
        throw new NotPlainException(); // of several lines, or never closed
      }
      if (c == '"') {
        if (bytes[place + 1] != '"') {
          break;
        }
        doubled = true;
        place++;
      }
      place++;
    }
    if (!isEnd(bytes[place + 1])) {
      throw new NotPlainException();
    }
    byte[] content = bytes;
    int start = from + 1;
    int end = place;
    if (doubled) {
      end = unquote(bytes, start, place);
      start = 0;
      content = unquoted;
    }
    if (part.isText()) {
      text(content, start, end);
    } else {
      other(content, start, end, line);
    }
    return place + 1;
  }

  /** Copies a cell in which every quote stands twice; returns its length. */
  private int unquote(byte[] bytes, int from, int to) {
    if (unquoted.length < to - from) {
      unquoted = new byte[(to - from) * 2];
    }
    int length = 0;
    for (int i = from; i < to; i++) {
      unquoted[length++] = bytes[i];
      i += bytes[i] == '"' ? 1 : 0;
    }
    return length;
  }

  /** Where a cell ends, looked for in eight bytes at a time: half of reading a text is this. */
  private int end(byte[] bytes, int from) {
    int place = from;
    for (; place <= bytes.length - Long.BYTES; place += Long.BYTES) {
      long word = (long) LONGS.get(bytes, place);
      long found = zeros(word ^ separators)
          | zeros(word ^ '\n' * EACH_BYTE)
          | zeros(word ^ '\r' * EACH_BYTE);
      if (found != 0) {
        return place + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
    }
    while (!isEnd(bytes[place])) {
      place++;
    }
    return place;
  }

  /** The highest bit of each byte that is zero; perhaps also of bytes above the lowest of those. */
  private static long zeros(long word) {
    return (word - EACH_BYTE) & ~word & EACH_HIGHEST_BIT;
  }

  private boolean isEnd(byte c) {
    return c == separator || c == '\n' || c == '\r';
  }

  private String decoded(byte[] bytes, int from, int to)
      throws NotPlainException, CharacterCodingException {
    for (int i = from; i < to; i++) {
      if (bytes[i] <= 0) {
        return decoded(bytes, from, to, decoder);
      }
    }
    return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
  }

  /** A decoder to which bytes that are no characters are an error and never a question mark. */
  static CharsetDecoder decoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** The characters of some bytes, among which a NUL is nothing plain. */
  static String decoded(byte[] bytes, int from, int to, CharsetDecoder decoder)
      throws NotPlainException, CharacterCodingException {
    String text = decoder.decode(ByteBuffer.wrap(bytes, from, to - from)).toString();
    if (text.indexOf('\0') >= 0) {
      throw new NotPlainException();
    }
    return text;
  }

  /** As many columns as there are, for one thread. */
  static ByteColumn[] of(List<ColumnFill> columns, char separator, Charset charset) {
    ByteColumn[] all = new ByteColumn[columns.size()];
    Arrays.setAll(all, i -> new ByteColumn(columns.get(i), separator, charset));
    return all;
  }
}
