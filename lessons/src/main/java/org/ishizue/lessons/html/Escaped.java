package org.ishizue.lessons.html;

/** Text made safe to stand in HTML, between tags and in quoted attributes. */
public final class Escaped {
  private Escaped() {}

  public static String of(String text) {
    StringBuilder html = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '&' -> html.append("&amp;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
    return html.toString();
  }
}
