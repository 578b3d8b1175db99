package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/** The subshell is there. */
public record CreateSubshellReply(String subshellId) implements Reply {
  static final String TYPE = "create_subshell_reply";

  static CreateSubshellReply parse(Fields fields) throws BadMessageException {
    return new CreateSubshellReply(fields.string("subshell_id"));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return Contents.ok().put("subshell_id", subshellId).build();
  }
}
