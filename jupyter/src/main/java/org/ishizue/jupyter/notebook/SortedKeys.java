package org.ishizue.jupyter.notebook;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts a key where Jupyter, which sorts keys, would have written it. */
final class SortedKeys {
  private SortedKeys() {}

  /** Sets a value: in its old place, or before the first key that is greater. */
  static void put(JsonObject object, String key, JsonElement value) {
    if (object.has(key)) {
      object.add(key, value);
      return;
    }
    List<Map.Entry<String, JsonElement>> after = new ArrayList<>();
    for (var entry : object.entrySet()) {
      if (!after.isEmpty() || entry.getKey().compareTo(key) > 0) {
        after.add(Map.entry(entry.getKey(), entry.getValue()));
      }
    }
    after.forEach(entry -> object.remove(entry.getKey()));
    object.add(key, value);
    after.forEach(entry -> object.add(entry.getKey(), entry.getValue()));
  }
}
