package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/** What are you? Every client begins with it; shell or control. */
public record KernelInfoRequest() implements Request {
  static final String TYPE = "kernel_info_request";

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return new JsonObject();
  }
}
