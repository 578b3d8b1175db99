package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/** Make a subshell (since 5.5); on control. */
public record CreateSubshellRequest() implements Request {
  static final String TYPE = "create_subshell_request";

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return new JsonObject();
  }
}
