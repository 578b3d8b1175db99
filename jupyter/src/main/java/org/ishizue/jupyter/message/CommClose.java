package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/** A comm has ended; both sides send it. */
public record CommClose(String commId, JsonObject data) implements Request, Output {
  static final String TYPE = "comm_close";

  static CommClose parse(Fields fields) throws BadMessageException {
    return new CommClose(fields.string("comm_id"), fields.object("data"));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return new Contents().put("comm_id", commId).put("data", data).build();
  }
}
