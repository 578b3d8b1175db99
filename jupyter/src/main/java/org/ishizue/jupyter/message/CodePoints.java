package org.ishizue.jupyter.message;

/**
 * Between the protocol's cursor positions, which count Unicode code points, and Java's, which count
 * UTF-16 units: 𠮷 and 😀 are one there and two here.
 */
public final class CodePoints {
  private CodePoints() {}

  /** The UTF-16 offset of a code point position; positions outside the text become its ends. */
  public static int toUtf16(String text, int codePoints) {
    int offset = 0;
    for (int left = codePoints; left > 0 && offset < text.length(); left--) {
      offset += Character.charCount(text.codePointAt(offset));
    }
    return offset;
  }

  /** The code point position of a UTF-16 offset; offsets outside the text become its ends. */
  public static int fromUtf16(String text, int utf16Offset) {
    return text.codePointCount(0, Math.max(0, Math.min(utf16Offset, text.length())));
  }
}
