package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/** The code that is about to run, for the other clients of the kernel. */
public record ExecuteInput(String code, int executionCount) implements Output {
  static final String TYPE = "execute_input";

  static ExecuteInput parse(Fields fields) throws BadMessageException {
    return new ExecuteInput(fields.string("code"), fields.integer("execution_count"));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return new Contents()
        .put("code", code)
        .put("execution_count", executionCount)
        .build();
  }
}
