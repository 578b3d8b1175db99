package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request failed; the reply to any request can be this.
 *
 * @param msgType of the reply, such as {@code execute_reply}
 * @param executionCount for {@code execute_reply}; null for the others
 */
public record ErrorReply(
    String msgType,
    String ename,
    String evalue,
    List<String> traceback,
    @Nullable Integer executionCount)
    implements Reply {
  public ErrorReply {
    traceback = List.copyOf(traceback);
  }

  /** The reply to a request that failed. */
  public static ErrorReply to(Request request, String ename, String evalue) {
    return new ErrorReply(Reply.typeOfReplyTo(request), ename, evalue, List.of(), null);
  }

  /** The reply to code that failed. */
  public static ErrorReply execute(int executionCount, ErrorOutput error) {
    return new ErrorReply(
        ExecuteReply.TYPE, error.ename(), error.evalue(), error.traceback(), executionCount);
  }

  @Override
  public JsonObject content() {
    return new Contents()
        .put("status", "error")
        .put("ename", ename)
        .put("evalue", evalue)
        .put("traceback", traceback)
        .putIfPresent("execution_count", executionCount)
        .build();
  }

  static ErrorReply parse(String msgType, Fields fields) throws BadMessageException {
    return new ErrorReply(
        msgType,
        fields.string("ename", ""),
        fields.string("evalue", ""),
        fields.strings("traceback"),
        fields.optionalInteger("execution_count"));
  }
}
