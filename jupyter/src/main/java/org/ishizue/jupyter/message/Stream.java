package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/**
 * Text that the code printed.
 *
 * @param name "stdout" or "stderr"
 */
public record Stream(String name, String text) implements Output {
  static final String TYPE = "stream";

  public static Stream stdout(String text) {
    return new Stream("stdout", text);
  }

  public static Stream stderr(String text) {
    return new Stream("stderr", text);
  }

  @Override
  public String topic() {
    return TYPE + "." + name;
  }

  static Stream parse(Fields fields) throws BadMessageException {
    return new Stream(fields.string("name"), fields.string("text"));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return new Contents().put("name", name).put("text", text).build();
  }
}
