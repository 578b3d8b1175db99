package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What to show instead, wherever the same {@code display_id} is shown.
 *
 * @param data MIME type to content: text as a string, images in Base64, JSON types as JSON
 * @param metadata MIME type to an object, such as width and height of an image
 * @param transientData what is not saved in a notebook: {@code display_id}
 */
public record UpdateDisplayData(JsonObject data, JsonObject metadata, JsonObject transientData)
    implements Output {
  static final String TYPE = "update_display_data";

  public static UpdateDisplayData of(
      JsonObject data, JsonObject metadata, @Nullable String displayId) {
    return new UpdateDisplayData(data, metadata, Displays.transientData(displayId));
  }

  /** The name under which this display can be updated; null when it has none. */
  public @Nullable String displayId() {
    return Displays.displayId(transientData);
  }

  static UpdateDisplayData parse(Fields fields) throws BadMessageException {
    return new UpdateDisplayData(
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
