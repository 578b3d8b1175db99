package org.ishizue.workbench.server.contents;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

/** Reads members of a JSON object that may be of any type. */
final class Fields {
  private Fields() {}

  static @Nullable String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonPrimitive value && value.isString()
        ? value.getAsString()
        : null;
  }

  static String text(JsonObject object, String name, String missing) {
    String value = text(object, name);
    return value == null ? missing : value;
  }
}
