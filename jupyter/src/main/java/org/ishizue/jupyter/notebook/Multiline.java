package org.ishizue.jupyter.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

/** Text as it stands in a notebook file: a string, or a list of lines that each keep their end. */
final class Multiline {
  private Multiline() {}

  static boolean isText(JsonElement element) {
    return isString(element) || isLines(element);
  }

  static boolean isLines(JsonElement element) {
    if (!(element instanceof JsonArray array)) {
      return false;
    }
    for (JsonElement line : array) {
      if (!isString(line)) {
        return false;
      }
    }
    return true;
  }

  static String join(JsonElement text) {
    if (!(text instanceof JsonArray lines)) {
      return text.getAsString();
    }
    StringBuilder joined = new StringBuilder();
    for (JsonElement line : lines) {
      joined.append(line.getAsString());
    }
    return joined.toString();
  }

  /** Splits exactly where Python's {@code splitlines(True)} does, which Jupyter writes files with. */
  static JsonArray split(String text) {
    JsonArray lines = new JsonArray();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!endsLine(c)) {
        continue;
      }
      if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        i++;
      }
      lines.add(text.substring(start, i + 1));
      start = i + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  private static boolean endsLine(char c) {
    return (c >= '\n' && c <= '\r')
        || (c >= 0x1c && c <= 0x1e)
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  private static boolean isString(JsonElement element) {
    return element instanceof JsonPrimitive primitive && primitive.isString();
  }
}
