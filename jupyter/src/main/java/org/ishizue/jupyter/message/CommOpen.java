package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/** Open a comm; both sides send it. If nobody knows the target, the answer is {@link CommClose}. */
public record CommOpen(String commId, String targetName, JsonObject data)
    implements Request, Output {
  static final String TYPE = "comm_open";

  static CommOpen parse(Fields fields) throws BadMessageException {
    return new CommOpen(
        fields.string("comm_id"), fields.string("target_name"), fields.object("data"));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return new Contents()
        .put("comm_id", commId)
        .put("target_name", targetName)
        .put("data", data)
        .build();
  }
}
