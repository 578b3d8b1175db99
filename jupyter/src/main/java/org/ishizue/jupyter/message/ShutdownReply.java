package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/** The kernel ends after this message. */
public record ShutdownReply(boolean restart) implements Reply {
  static final String TYPE = "shutdown_reply";

  static ShutdownReply parse(Fields fields) throws BadMessageException {
    return new ShutdownReply(fields.bool("restart", false));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return Contents.ok().put("restart", restart).build();
  }
}
