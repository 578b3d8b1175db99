package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/**
 * A response of the Debug Adapter Protocol.
 *
 * @param body the DAP message, word for word: this reply has no {@code status}
 */
public record DebugReply(JsonObject body) implements Reply {
  static final String TYPE = "debug_reply";

  static DebugReply parse(Fields fields) throws BadMessageException {
    return new DebugReply(fields.json());
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
