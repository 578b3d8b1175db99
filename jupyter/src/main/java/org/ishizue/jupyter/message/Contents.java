package org.ishizue.jupyter.message;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a message's content field by field. */
final class Contents {
  private final JsonObject object = new JsonObject();

  static Contents ok() {
    return new Contents().put("status", "ok");
  }

  Contents put(String name, String value) {
    object.addProperty(name, value);
    return this;
  }

  Contents putIfPresent(String name, @Nullable String value) {
    return value == null ? this : put(name, value);
  }

  Contents put(String name, int value) {
    object.addProperty(name, value);
    return this;
  }

  Contents putIfPresent(String name, @Nullable Integer value) {
    return value == null ? this : put(name, value.intValue());
  }

  Contents put(String name, boolean value) {
    object.addProperty(name, value);
    return this;
  }

  Contents put(String name, JsonElement value) {
    object.add(name, value);
    return this;
  }

  Contents put(String name, Iterable<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return put(name, array);
  }

  Contents put(String name, Map<String, String> values) {
    JsonObject map = new JsonObject();
    values.forEach(map::addProperty);
    return put(name, map);
  }

  JsonObject build() {
    return object;
  }
}
