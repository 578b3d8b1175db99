package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/** The subshell has ended. */
public record DeleteSubshellReply() implements Reply {
  static final String TYPE = "delete_subshell_reply";

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return Contents.ok().build();
  }
}
