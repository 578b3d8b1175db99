package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/** Would this code run, or does it want another line? */
public record IsCompleteRequest(String code) implements Request {
  static final String TYPE = "is_complete_request";

  static IsCompleteRequest parse(Fields fields) throws BadMessageException {
    return new IsCompleteRequest(fields.string("code"));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return new Contents().put("code", code).build();
  }
}
