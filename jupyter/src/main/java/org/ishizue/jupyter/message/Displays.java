package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** The transient part of what is displayed. */
final class Displays {
  private Displays() {}

  static JsonObject transientData(@Nullable String displayId) {
    return new Contents().putIfPresent("display_id", displayId).build();
  }

  static @Nullable String displayId(JsonObject transientData) {
    var id = transientData.get("display_id");
    return id != null && id.isJsonPrimitive() ? id.getAsString() : null;
  }
}
