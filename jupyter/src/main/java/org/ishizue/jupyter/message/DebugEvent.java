package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/**
 * An event of the Debug Adapter Protocol.
 *
 * @param body the DAP message, word for word
 */
public record DebugEvent(JsonObject body) implements Output {
  static final String TYPE = "debug_event";

  static DebugEvent parse(Fields fields) throws BadMessageException {
    return new DebugEvent(fields.json());
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return body;
  }
}
