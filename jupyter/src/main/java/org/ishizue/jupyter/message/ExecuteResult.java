package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * The value of a cell's last expression.
 *
 * @param data MIME type to content: text as a string, images in Base64, JSON types as JSON
 * @param metadata MIME type to an object, such as width and height of an image
 * @param transientData what is not saved in a notebook: {@code display_id}
 */
public record ExecuteResult(
    int executionCount, JsonObject data, JsonObject metadata, JsonObject transientData)
    implements Output {
  static final String TYPE = "execute_result";

  public static ExecuteResult of(int executionCount, JsonObject data, JsonObject metadata) {
    return new ExecuteResult(executionCount, data, metadata, new JsonObject());
  }

  /** The name under which this display can be updated; null when it has none. */
  public @Nullable String displayId() {
    return Displays.displayId(transientData);
  }

  static ExecuteResult parse(Fields fields) throws BadMessageException {
    return new ExecuteResult(
        fields.integer("execution_count"),
        fields.object("data"),
        fields.object("metadata"),
        fields.object("transient"));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return new Contents()
        .put("execution_count", executionCount)
        .put("data", data)
        .put("metadata", metadata)
        .put("transient", transientData)
        .build();
  }
}
