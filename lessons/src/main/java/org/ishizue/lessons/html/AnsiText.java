package org.ishizue.lessons.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with a terminal's escape sequences, as tracebacks have them: bold and the eight colours become classes, the rest goes. */
final class AnsiText {
  private static final Pattern SEQUENCE = Pattern.compile("\u001B\\[([0-9;]*)([A-Za-z])");

  private final StringBuilder html = new StringBuilder();
  private boolean bold;
  private int colour = -1;

  private AnsiText() {}

  static String html(String text) {
    return new AnsiText().convert(text);
  }

  private String convert(String text) {
    Matcher matcher = SEQUENCE.matcher(text);
    int from = 0;
    while (matcher.find()) {
      append(text.substring(from, matcher.start()));
      if (matcher.group(2).equals("m")) {
        select(matcher.group(1));
      }
      from = matcher.end();
    }
    append(text.substring(from));
    return html.toString();
  }

  private void append(String text) {
    if (text.isEmpty()) {
      return;
    }
    if (!bold && colour < 0) {
      html.append(Escaped.of(text));
      return;
    }
    html.append("<span class=\"");
    html.append(bold ? "ansi-bold" : "").append(bold && colour >= 0 ? " " : "");
    html.append(colour >= 0 ? "ansi-" + colour : "").append("\">");
    html.append(Escaped.of(text)).append("</span>");
  }

  private void select(String codes) {
    for (String code : codes.split(";", -1)) {
      int number = code.isEmpty() || code.length() > 3 ? 0 : Integer.parseInt(code);
      if (number == 0) {
        bold = false;
        colour = -1;
      } else if (number == 1) {
        bold = true;
      } else if (number == 22) {
        bold = false;
      } else if (number >= 30 && number <= 37) {
        colour = number - 30;
      } else if (number == 39) {
        colour = -1;
      } else if (number >= 90 && number <= 97) {
        colour = number - 90;
      }
    }
  }
}
