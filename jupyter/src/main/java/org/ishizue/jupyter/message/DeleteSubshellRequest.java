package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/** End a subshell (since 5.5); on control. */
public record DeleteSubshellRequest(String subshellId) implements Request {
  static final String TYPE = "delete_subshell_request";

  static DeleteSubshellRequest parse(Fields fields) throws BadMessageException {
    return new DeleteSubshellRequest(fields.string("subshell_id"));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return new Contents().put("subshell_id", subshellId).build();
  }
}
