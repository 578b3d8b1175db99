package org.ishizue.analysis.read;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/**
 * Doubles the apostrophes inside cells that stand between apostrophes, as a quote inside a quoted cell must
 * be: 'O'BRIEN ROAD' becomes 'O''BRIEN ROAD'. One that has no separator or line end on either side is inside.
 */
final class ApostropheReader extends Reader {
  private static final int NONE = -2;

  private final PushbackReader in;
  private final char separator;
  private int before = '\n';
  private int waiting = NONE;

  ApostropheReader(Reader in, char separator) {
    this.in = new PushbackReader(in, 1);
    this.separator = separator;
  }

  @Override
  public int read() throws IOException {
    if (waiting != NONE) {
      int next = waiting;
      waiting = NONE;
      return next;
    }
    int c = in.read();
    if (c == '\'' && !isBorder(before)) {
      int after = in.read();
      if (after >= 0) {
        in.unread(after);
      }
      if (!isBorder(after)) {
        waiting = '\'';
      }
    }
    before = c;
    return c;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    for (int i = 0; i < length; i++) {
      int c = read();
      if (c < 0) {
        return i == 0 ? -1 : i;
      }
      buffer[offset + i] = (char) c;
    }
    return length;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean isBorder(int c) {
    return c < 0 || c == separator || c == '\n' || c == '\r';
  }
}
