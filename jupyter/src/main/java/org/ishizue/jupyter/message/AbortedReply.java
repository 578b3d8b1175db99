package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/**
 * A request was not tried, because one before it failed.
 *
 * @param msgType of the reply, {@code execute_reply} as a rule
 */
public record AbortedReply(String msgType) implements Reply {
  /** The reply to code that was not run. */
  public static AbortedReply execute() {
    return new AbortedReply(ExecuteReply.TYPE);
  }

  @Override
  public JsonObject content() {
    return new Contents().put("status", "aborted").build();
  }
}
