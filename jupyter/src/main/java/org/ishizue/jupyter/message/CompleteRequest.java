package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/**
 * What could stand at the cursor?
 *
 * @param cursorPos in code points, as the protocol counts; missing means the end
 */
public record CompleteRequest(String code, int cursorPos) implements Request {
  static final String TYPE = "complete_request";

  /** The cursor as an offset into {@code code} as Java counts (UTF-16). */
  public int cursorOffset() {
    return CodePoints.toUtf16(code, cursorPos);
  }

  static CompleteRequest parse(Fields fields) throws BadMessageException {
    String code = fields.string("code");
    int end = CodePoints.fromUtf16(code, code.length());
    return new CompleteRequest(code, fields.integer("cursor_pos", end));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return new Contents().put("code", code).put("cursor_pos", cursorPos).build();
  }
}
