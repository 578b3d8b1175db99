package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/**
 * End; on control (old clients: on shell).
 *
 * @param restart whether the client will start the kernel again
 */
public record ShutdownRequest(boolean restart) implements Request {
  static final String TYPE = "shutdown_request";

  static ShutdownRequest parse(Fields fields) throws BadMessageException {
    return new ShutdownRequest(fields.bool("restart", false));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return new Contents().put("restart", restart).build();
  }
}
