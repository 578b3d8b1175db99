package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * What could stand there.
 *
 * @param cursorStart where the text that a match replaces begins, in code points
 * @param cursorEnd where it ends
 * @param metadata {@code _jupyter_types_experimental} tells a match's type and signature
 */
public record CompleteReply(
    List<String> matches, int cursorStart, int cursorEnd, JsonObject metadata) implements Reply {
  static final String TYPE = "complete_reply";

  public CompleteReply {
    matches = List.copyOf(matches);
  }

  /** With the two positions as Java counts them: UTF-16 offsets into the code of the request. */
  public static CompleteReply ofOffsets(
      String code, List<String> matches, int start, int end, JsonObject metadata) {
    return new CompleteReply(
        matches, CodePoints.fromUtf16(code, start), CodePoints.fromUtf16(code, end), metadata);
  }

  static CompleteReply parse(Fields fields) throws BadMessageException {
    return new CompleteReply(
        fields.strings("matches"),
        fields.integer("cursor_start"),
        fields.integer("cursor_end"),
        fields.object("metadata"));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return Contents.ok()
        .put("matches", matches)
        .put("cursor_start", cursorStart)
        .put("cursor_end", cursorEnd)
        .put("metadata", metadata)
        .build();
  }
}
