package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/**
 * A request of the Debug Adapter Protocol; on control.
 *
 * @param body the DAP message, word for word
 */
public record DebugRequest(JsonObject body) implements Request {
  static final String TYPE = "debug_request";

  static DebugRequest parse(Fields fields) throws BadMessageException {
    return new DebugRequest(fields.json());
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
