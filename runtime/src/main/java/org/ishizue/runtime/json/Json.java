package org.ishizue.runtime.json;

import java.lang.reflect.Array;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON (RFC 8259) from and to plain objects: {@code Map<String, …>}, {@code List}, {@code String}, {@code
 * Double} or {@code Long}, {@code Boolean} and null.
 */
public final class Json {
  private Json() {}

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException with the place, if it is no JSON
   */
  public static @Nullable Object parse(String text) {
    return new JsonReader(text).read();
  }

  /** Reads a text that is an object; any other value gives an empty one. */
  public static Map<String, @Nullable Object> parseObject(String text) {
    return asObject(parse(text));
  }

  /** The value as an object; an empty one if it is none. */
  @SuppressWarnings("unchecked") // the reader makes no other maps
  public static Map<String, @Nullable Object> asObject(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
  }

  /**
   * Writes maps, iterables, arrays, numbers, booleans, {@link Raw} and null as such, all else as text. A
   * number that JSON does not know (NaN, infinity) becomes null.
   */
  public static String write(@Nullable Object value) {
    StringBuilder json = new StringBuilder();
    write(value, json);
    return json.toString();
  }

  /** A value that is JSON text already. */
  public record Raw(String json) {}

  private static void write(@Nullable Object value, StringBuilder json) {
    if (value == null || value instanceof Boolean) {
      json.append(value);
    } else if (value instanceof Raw raw) {
      json.append(raw.json());
    } else if (value instanceof Number number) {
      json.append(Double.isFinite(number.doubleValue()) ? number.toString() : "null");
    } else if (value instanceof Map<?, ?> map) {
      writeMap(map, json);
    } else if (value instanceof Iterable<?> values) {
      char separator = '[';
      for (Object each : values) {
        write(each, json.append(separator));
        separator = ',';
      }
      json.append(separator == '[' ? "[]" : "]");
    } else if (value.getClass().isArray()) {
      json.append('[');
      for (int i = 0; i < Array.getLength(value); i++) {
        write(Array.get(value, i), i == 0 ? json : json.append(','));
      }
      json.append(']');
    } else {
      quote(value.toString(), json);
    }
  }

  private static void writeMap(Map<?, ?> map, StringBuilder json) {
    json.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      quote(String.valueOf(entry.getKey()), json.append(separator));
      write(entry.getValue(), json.append(':'));
      separator = ",";
    }
    json.append('}');
  }

  /** The text as a JSON string with its quotes; safe inside an HTML script element as well. */
  public static String quote(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2);
    quote(text, json);
    return json.toString();
  }

  private static void quote(String text, StringBuilder json) {
    json.append('"');
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
    json.append('"');
  }
}
