package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/**
 * Take away the cell's outputs.
 *
 * @param waitForNext not now, but when the next output comes ({@code wait} on the wire)
 */
public record ClearOutput(boolean waitForNext) implements Output {
  static final String TYPE = "clear_output";

  static ClearOutput parse(Fields fields) throws BadMessageException {
    return new ClearOutput(fields.bool("wait", false));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return new Contents().put("wait", waitForNext).build();
  }
}
