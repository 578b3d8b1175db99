package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/** Which subshells are there? (since 5.5); on control. */
public record ListSubshellRequest() implements Request {
  static final String TYPE = "list_subshell_request";

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return new JsonObject();
  }
}
