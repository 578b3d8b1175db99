package org.ishizue.jupyter.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads and writes JSON text (RFC 8259, strictly: no comments, no NaN, no bare words).
 *
 * <p>What is read and written again keeps its key order and its numbers exactly as they were written;
 * of a key that occurs twice the last value stays, as in Python.
 */
public final class Json {
  /** The deepest nesting that is read. Real messages and notebooks stay below 50. */
  public static final int MAX_DEPTH = 500;

  private Json() {}

  /**
   * Reads one JSON value and nothing after it.
   *
   * @throws JsonTextException if the text is not JSON or is nested deeper than {@link #MAX_DEPTH}
   */
  public static JsonElement parse(String text) throws JsonTextException {
    return new TreeReader(text).read();
  }

  /** Reads one JSON object from UTF-8 text. */
  public static JsonObject parseObject(byte[] utf8) throws JsonTextException {
    return parseObject(decode(utf8));
  }

  /** Reads one JSON object. */
  public static JsonObject parseObject(String text) throws JsonTextException {
    JsonElement element = parse(text);
    if (element instanceof JsonObject object) {
      return object;
    }
    throw new JsonTextException("the JSON text is " + kind(element) + ", not an object", 1, 1, "$");
  }

  /** Writes without any white space. */
  public static String write(JsonElement element) {
    return TreeWriter.compact(element);
  }

  /** Writes without any white space, in UTF-8. */
  public static byte[] writeUtf8(JsonElement element) {
    return write(element).getBytes(StandardCharsets.UTF_8);
  }

  /** Writes as Python's {@code json.dumps(indent=1, ensure_ascii=False)} does: Jupyter's file layout. */
  public static String writeIndented(JsonElement element) {
    return TreeWriter.indented(element, " ");
  }

  /** What an element is, in words: "a string", "null". */
  public static String kind(JsonElement element) {
    if (element.isJsonObject()) {
      return "an object";
    }
    if (element.isJsonArray()) {
      return "an array";
    }
    if (element.isJsonNull()) {
      return "null";
    }
    var primitive = element.getAsJsonPrimitive();
    return primitive.isString() ? "a string" : primitive.isBoolean() ? "a boolean" : "a number";
  }

  /**
   * Text from UTF-8 bytes; a byte order mark at the start is skipped.
   *
   * @throws JsonTextException if the bytes are not UTF-8
   */
  public static String decode(byte[] utf8) throws JsonTextException {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new JsonTextException("the text is not UTF-8", 1, 1, "$");
    }
  }
}
