package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/** Something for the other end of a comm; both sides send it. */
public record CommMsg(String commId, JsonObject data) implements Request, Output {
  static final String TYPE = "comm_msg";

  static CommMsg parse(Fields fields) throws BadMessageException {
    return new CommMsg(fields.string("comm_id"), fields.object("data"));
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
