package org.ishizue.analysis.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A place in a text file, found by a second, slower look at a file that could not be read.
 *
 * @param line from 1
 * @param column the character in that line, from 1
 * @param seen what stands there
 */
record Place(long line, long column, String seen) {
  /** Counts lines, of whatever line ends, and characters in them. */
  private static final class Counter {
    private long line = 1;
    private long column;
    private boolean afterReturn;

    void pass(char c) {
      if (c == '\n' && afterReturn) {
        afterReturn = false;
        return;
      }
      afterReturn = c == '\r';
      column++;
      if (c == '\r' || c == '\n') {
        line++;
        column = 0;
      }
    }
  }

  /** The first bytes that are no character of an encoding. */
  static Optional<Place> ofUndecodable(InputStream in, Charset charset) throws IOException {
    var decoder = charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    CharBuffer chars = CharBuffer.allocate(1 << 16);
    Counter counter = new Counter();
    for (boolean end = false; !end; ) {
      int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
      end = count < 0;
      bytes.position(bytes.position() + Math.max(count, 0)).flip();
      CoderResult result = decoder.decode(bytes, chars, end);
      chars.flip().chars().forEach(c -> counter.pass((char) c));
      chars.clear();
      if (result.isError()) {
        byte[] seen = new byte[Math.min(result.length(), bytes.remaining())];
        bytes.get(seen);
        String hex = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(seen);
        return Optional.of(new Place(counter.line, counter.column + 1, hex));
      }
      bytes.compact();
    }
    return Optional.empty();
  }

  /** The first places of a character; {@code limit} of them at most. */
  static List<Place> of(Reader text, char wanted, int limit) throws IOException {
    List<Place> places = new ArrayList<>();
    Counter counter = new Counter();
    char[] buffer = new char[1 << 13];
    for (int count = text.read(buffer); count >= 0; count = text.read(buffer)) {
      for (int i = 0; i < count; i++) {
        counter.pass(buffer[i]);
        if (buffer[i] == wanted) {
          places.add(new Place(counter.line, counter.column, ""));
          if (places.size() == limit) {
            return places;
          }
        }
      }
    }
    return places;
  }
}
