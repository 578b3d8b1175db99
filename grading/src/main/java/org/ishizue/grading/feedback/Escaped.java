package org.ishizue.grading.feedback;

/** Text from anywhere as text in HTML, inside an element or a quoted attribute. */
final class Escaped {
  private Escaped() {}

  static String html(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(point -> {
      switch (point) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        case '\n', '\t' -> escaped.appendCodePoint(point);
        default ->
          escaped.appendCodePoint(
              Character.isISOControl(point) || isBidirectional(point) ? 0xFFFD : point);
      }
    });
    return escaped.toString();
  }

  /** In a notebook's markdown everything that is HTML or a link there would be live. */
  static String markdown(String text) {
    return html(text)
        .replaceAll("([\\\\`*_{}\\[\\]()#+!|~$-])", "\\\\$1")
        .replace("\n", "<br>")
        .replace("://", ":&#8203;//");
  }

  /** Signs that turn the direction of writing can make code look like other code. */
  private static boolean isBidirectional(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }
}
