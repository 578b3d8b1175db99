package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * Code failed.
 *
 * @param ename the exception's name
 * @param evalue its message
 * @param traceback lines to show, ANSI colours allowed
 */
public record ErrorOutput(String ename, String evalue, List<String> traceback) implements Output {
  static final String TYPE = "error";

  public ErrorOutput {
    traceback = List.copyOf(traceback);
  }

  static ErrorOutput parse(Fields fields) throws BadMessageException {
    return new ErrorOutput(
        fields.string("ename"), fields.string("evalue"), fields.strings("traceback"));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return new Contents()
        .put("ename", ename)
        .put("evalue", evalue)
        .put("traceback", traceback)
        .build();
  }
}
