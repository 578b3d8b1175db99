package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/** What ran was told to stop. */
public record InterruptReply() implements Reply {
  static final String TYPE = "interrupt_reply";

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return Contents.ok().build();
  }
}
