package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/**
 * What is it that stands at the cursor?
 *
 * @param cursorPos in code points, as the protocol counts; missing means the end
 * @param detailLevel 0 for the usual, 1 for more (the source, where there is one)
 */
public record InspectRequest(String code, int cursorPos, int detailLevel) implements Request {
  static final String TYPE = "inspect_request";

  /** The cursor as an offset into {@code code} as Java counts (UTF-16). */
  public int cursorOffset() {
    return CodePoints.toUtf16(code, cursorPos);
  }

  static InspectRequest parse(Fields fields) throws BadMessageException {
    String code = fields.string("code");
    int end = CodePoints.fromUtf16(code, code.length());
    return new InspectRequest(
        code, fields.integer("cursor_pos", end), fields.integer("detail_level", 0));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return new Contents()
        .put("code", code)
        .put("cursor_pos", cursorPos)
        .put("detail_level", detailLevel)
        .build();
  }
}
