package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/** Stop what runs; on control, where the kernelspec's interrupt_mode is "message". */
public record InterruptRequest() implements Request {
  static final String TYPE = "interrupt_request";

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return new JsonObject();
  }
}
