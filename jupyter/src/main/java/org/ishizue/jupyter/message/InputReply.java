package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/** What the user typed, after an {@link InputRequest}; on stdin. */
public record InputReply(String value) implements Request {
  static final String TYPE = "input_reply";

  static InputReply parse(Fields fields) throws BadMessageException {
    return new InputReply(fields.string("value"));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return new Contents().put("value", value).build();
  }
}
