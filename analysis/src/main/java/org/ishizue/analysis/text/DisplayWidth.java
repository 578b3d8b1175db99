package org.ishizue.analysis.text;

/**
 * How many columns a text takes in a fixed-width font, where Japanese characters take two (Unicode
 * Standard Annex #11, East Asian Width; ambiguous characters count as one, but circled numbers and Greek
 * letters are printed narrow by every notebook font tried).
 */
public final class DisplayWidth {
  private DisplayWidth() {}

  /** The columns that a text takes. */
  public static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /** The text with spaces behind it, up to a width in columns. */
  public static String padRight(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  /** The text with spaces before it, up to a width in columns. */
  public static String padLeft(String text, int width) {
    return " ".repeat(Math.max(0, width - of(text))) + text;
  }

  /** The text cut to a width in columns, with an ellipsis where something was cut. */
  public static String cut(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    int taken = 0;
    for (int codePoint : text.codePoints().toArray()) {
      taken += of(codePoint);
      if (taken > width - 1) {
        break;
      }
      cut.appendCodePoint(codePoint);
    }
    return cut.append('…').toString();
  }

  private static int of(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || type == Character.CONTROL) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  private static boolean isWide(int c) {
    return c >= 0x1100
        && (c <= 0x115F // Hangul Jamo
            || (c >= 0x2E80 && c <= 0x303E) // radicals, CJK punctuation
            || (c >= 0x3041 && c <= 0xA4CF) // kana, ㈱ ㎜, ideographs
            || (c >= 0xAC00 && c <= 0xD7A3) // Hangul
            || (c >= 0xF900 && c <= 0xFAFF) // compatibility ideographs
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60) // full-width forms
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x1F300 && c <= 0x1FAFF) // pictographs
            || (c >= 0x20000 && c <= 0x3FFFD));
  }
}
