package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Something to show.
 *
 * @param data MIME type to content: text as a string, images in Base64, JSON types as JSON
 * @param metadata MIME type to an object, such as width and height of an image
 * @param transientData what is not saved in a notebook: {@code display_id}
 */
public record DisplayData(JsonObject data, JsonObject metadata, JsonObject transientData)
    implements Output {
  static final String TYPE = "display_data";

  public static DisplayData of(JsonObject data, JsonObject metadata, @Nullable String displayId) {
    return new DisplayData(data, metadata, Displays.transientData(displayId));
  }

  /** The name under which this display can be updated; null when it has none. */
  public @Nullable String displayId() {
    return Displays.displayId(transientData);
  }

  static DisplayData parse(Fields fields) throws BadMessageException {
    return new DisplayData(
        fields.object("data"), fields.object("metadata"), fields.object("transient"));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return new Contents()
        .put("data", data)
        .put("metadata", metadata)
        .put("transient", transientData)
        .build();
  }
}
