package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Run this code.
 *
 * @param silent no output at all, no execution count, no history
 * @param storeHistory whether the code enters the history and raises the execution count; true unless
 *     said otherwise, and never with {@code silent}
 * @param userExpressions name to expression, to be evaluated after the code has run
 * @param allowStdin whether the client answers an {@link InputRequest}
 * @param stopOnError whether an error aborts the execute requests that are queued behind this one
 */
public record ExecuteRequest(
    String code,
    boolean silent,
    boolean storeHistory,
    Map<String, String> userExpressions,
    boolean allowStdin,
    boolean stopOnError)
    implements Request {
  static final String TYPE = "execute_request";

  public ExecuteRequest {
    storeHistory = storeHistory && !silent;
    userExpressions = Collections.unmodifiableMap(new LinkedHashMap<>(userExpressions));
  }

  /** Code to run, with the protocol's defaults but without a client that could be asked. */
  public static ExecuteRequest of(String code) {
    return new ExecuteRequest(code, false, true, Map.of(), false, true);
  }

  static ExecuteRequest parse(Fields fields) throws BadMessageException {
    boolean silent = fields.bool("silent", false);
    return new ExecuteRequest(
        fields.string("code"),
        silent,
        fields.bool("store_history", !silent),
        fields.stringMap("user_expressions"),
        fields.bool("allow_stdin", true),
        fields.bool("stop_on_error", true));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return new Contents()
        .put("code", code)
        .put("silent", silent)
        .put("store_history", storeHistory)
        .put("user_expressions", userExpressions)
        .put("allow_stdin", allowStdin)
        .put("stop_on_error", stopOnError)
        .build();
  }
}
