package org.ishizue.jupyter.message;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * The code ran without an error.
 *
 * @param userExpressions name to {@code {status: ok, data, metadata}} or to an error
 * @param payload deprecated but used: objects such as {@code {source: page, data, start}}
 */
public record ExecuteReply(int executionCount, JsonObject userExpressions, JsonArray payload)
    implements Reply {
  static final String TYPE = "execute_reply";

  public static ExecuteReply of(int executionCount) {
    return new ExecuteReply(executionCount, new JsonObject(), new JsonArray());
  }

  static ExecuteReply parse(Fields fields) throws BadMessageException {
    return new ExecuteReply(
        fields.integer("execution_count"),
        fields.object("user_expressions"),
        fields.array("payload"));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return Contents.ok()
        .put("execution_count", executionCount)
        .put("user_expressions", userExpressions)
        .put("payload", payload)
        .build();
  }
}
