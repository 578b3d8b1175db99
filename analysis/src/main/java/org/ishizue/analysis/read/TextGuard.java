package org.ishizue.analysis.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.ishizue.runtime.text.Texts;

/**
 * Watches the characters of a file on their way to the parser: it stops at a NUL character, which no text
 * has, and at a row that never ends, before that fills the memory.
 */
final class TextGuard extends FilterReader {
  /** So many characters may one row have. */
  static final int LONGEST_ROW = 4 << 20;

  private static final Texts TEXTS = Texts.beside(TextGuard.class);
  private static final int MANY = 20;

  private final boolean counting;
  private long inRow;
  private long rowLine = 1;
  private long kana;
  private long otherJapanese;

  /**
   * Watches a text.
   *
   * @param counting whether to count half-width katakana, a sign that the encoding was guessed wrong
   */
  TextGuard(Reader in, boolean counting) {
    super(in);
    this.counting = counting;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    for (int i = offset; i < offset + count; i++) {
      if (buffer[i] == 0) {
        throw new Fault.Fatal(new Fault(Fault.Kind.NUL, rowLine, ""));
      }
    }
    if (counting) {
      count(buffer, offset, count);
    }
    inRow += Math.max(count, 0);
    if (inRow > LONGEST_ROW) {
      String text = TEXTS.get("long", rowLine, LONGEST_ROW);
      throw new Fault.Fatal(new Fault(Fault.Kind.LONG, rowLine, text));
    }
    return count;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  /** The parser is done with all rows before this line. */
  void rowBegins(long line) {
    inRow = 0;
    rowLine = line;
  }

  /** Whether the text is mostly half-width katakana, as EUC-JP looks when it is read as Windows-31J. */
  boolean looksMisread() {
    return kana > MANY && kana > otherJapanese;
  }

  private void count(char[] buffer, int offset, int count) {
    for (int i = offset; i < offset + count; i++) {
      char c = buffer[i];
      if (c >= 0xFF61 && c <= 0xFF9F) {
        kana++;
      } else if (c > 0x7F) {
        otherJapanese++;
      }
    }
  }
}
