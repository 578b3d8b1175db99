package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/**
 * Ask the user for a line; on stdin, to the client that sent the request.
 *
 * @param password whether the typing is to be hidden
 */
public record InputRequest(String prompt, boolean password) implements Output {
  static final String TYPE = "input_request";

  static InputRequest parse(Fields fields) throws BadMessageException {
    return new InputRequest(fields.string("prompt", ""), fields.bool("password", false));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return new Contents().put("prompt", prompt).put("password", password).build();
  }
}
