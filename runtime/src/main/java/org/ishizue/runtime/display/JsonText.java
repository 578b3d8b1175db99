package org.ishizue.runtime.display;

import java.util.Locale;

/** The little JSON that a VM without any JSON library must write: a quoted string (RFC 8259, section 7). */
public final class JsonText {
  private JsonText() {}

  /** The text as a JSON string with its quotes; safe inside an HTML script element as well. */
  public static String quote(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> {
          if (c < 0x20 || c == '<' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
            json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    return json.append('"').toString();
  }
}
