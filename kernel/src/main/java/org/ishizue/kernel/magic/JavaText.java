package org.ishizue.kernel.magic;

/** A text as Java source has it. */
final class JavaText {
  private JavaText() {}

  /** The text as a Java string on one line. */
  static String quote(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        default -> literal.append(c);
      }
    }
    return literal.append('"').toString();
  }
}
