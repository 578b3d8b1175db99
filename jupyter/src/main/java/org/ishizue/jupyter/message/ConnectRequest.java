package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/** Which ports are you on? Deprecated since 5.1, still asked. */
public record ConnectRequest() implements Request {
  static final String TYPE = "connect_request";

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return new JsonObject();
  }
}
