package org.ishizue.jupyter.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** From a tree to text, character for character as Python's json module with ensure_ascii=False. */
final class TreeWriter {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final StringBuilder out = new StringBuilder(256);
  /** Empty: everything on one line and no blank after a colon. */
  private final String indent;

  private TreeWriter(String indent) {
    this.indent = indent;
  }

  static String compact(JsonElement element) {
    return indented(element, "");
  }

  static String indented(JsonElement element, String indent) {
    TreeWriter writer = new TreeWriter(indent);
    writer.write(element, 0);
    return writer.out.toString();
  }

  private void write(JsonElement element, int depth) {
    if (element instanceof JsonObject object) {
      write(object, depth);
    } else if (element instanceof JsonArray array) {
      write(array, depth);
    } else if (element instanceof JsonNull) {
      out.append("null");
    } else {
      write((JsonPrimitive) element);
    }
  }

  private void write(JsonObject object, int depth) {
    out.append('{');
    boolean first = true;
    for (var entry : object.entrySet()) {
      separate(first, depth + 1);
      first = false;
      quote(entry.getKey());
      out.append(indent.isEmpty() ? ":" : ": ");
      write(entry.getValue(), depth + 1);
    }
    close(first, depth, '}');
  }

  private void write(JsonArray array, int depth) {
    out.append('[');
    boolean first = true;
    for (JsonElement element : array) {
      separate(first, depth + 1);
      first = false;
      write(element, depth + 1);
    }
    close(first, depth, ']');
  }

  private void write(JsonPrimitive primitive) {
    if (primitive.isString()) {
      quote(primitive.getAsString());
    } else if (primitive.isBoolean()) {
      out.append(primitive.getAsBoolean());
    } else {
      Number number = primitive.getAsNumber();
      if ((number instanceof Double || number instanceof Float)
          && !Double.isFinite(number.doubleValue())) {
        throw new IllegalArgumentException("JSON has no number " + number);
      }
      out.append(number);
    }
  }

  private void separate(boolean first, int depth) {
    if (!first) {
      out.append(',');
    }
    newLine(depth);
  }

  private void close(boolean empty, int depth, char bracket) {
    if (!empty) {
      newLine(depth);
    }
    out.append(bracket);
  }

  private void newLine(int depth) {
    if (!indent.isEmpty()) {
      out.append('\n');
      for (int i = 0; i < depth; i++) {
        out.append(indent);
      }
    }
  }

  private void quote(String text) {
    out.append('"');
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      out.append(text, done, i);
      escape(c);
      done = i + 1;
    }
    out.append(text, done, text.length()).append('"');
  }

  /** Half a surrogate pair is escaped too: UTF-8 cannot carry it. */
  private void escape(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      default ->
        out.append("\\u")
            .append(HEX[c >> 12])
            .append(HEX[c >> 8 & 15])
            .append(HEX[c >> 4 & 15])
            .append(HEX[c & 15]);
    }
  }
}
