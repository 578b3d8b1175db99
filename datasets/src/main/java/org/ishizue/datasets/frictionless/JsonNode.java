package org.ishizue.datasets.frictionless;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.meta.Wording;

/** An object of a datapackage.json that is read with its faults noted: missing and mistyped properties. */
record JsonNode(JsonObject json, String place, Faults faults) {
  /** A text that must be there. */
  String required(String key) {
    String text = optional(key);
    if (text.isBlank()) {
      faults.add("DATA-004", place, "", key);
    }
    return text;
  }

  /** A text that may be absent. */
  String optional(String key) {
    Object value = json.get(key);
    if (value == null || value instanceof String) {
      return value == null ? "" : (String) value;
    }
    mistyped(key, "string");
    return "";
  }

  /** A text in English under its key and in Japanese under the key with {@code @ja}. */
  Wording wording(String key) {
    return new Wording(optional(key + "@ja"), optional(key));
  }

  /** The same where both languages must be there. */
  Wording requiredWording(String key) {
    return new Wording(required(key + "@ja"), required(key));
  }

  double number(String key, double otherwise) {
    Object value = json.get(key);
    if (value == null || value instanceof Number) {
      return value == null ? otherwise : ((Number) value).doubleValue();
    }
    mistyped(key, "number");
    return otherwise;
  }

  boolean isTrue(String key) {
    return Boolean.TRUE.equals(json.get(key));
  }

  JsonNode child(String key) {
    Object value = json.get(key);
    if (value instanceof JsonObject object) {
      return new JsonNode(object, place + "." + key, faults);
    }
    if (value != null) {
      mistyped(key, "object");
    }
    return new JsonNode(new JsonObject(), place + "." + key, faults);
  }

  /** The objects of a list; none if it is absent. */
  List<JsonNode> children(String key) {
    List<JsonNode> children = new ArrayList<>();
    JsonArray array = array(key);
    for (int i = 0; i < array.size(); i++) {
      String where = place + "." + key + "[" + i + "]";
      if (array.get(i) instanceof JsonObject object) {
        children.add(new JsonNode(object, where, faults));
      } else {
        mistyped(key + "[" + i + "]", "object");
      }
    }
    return children;
  }

  /** The texts of a list, or the one text that stands in its place. */
  List<String> texts(String key) {
    if (json.get(key) instanceof String single) {
      return List.of(single);
    }
    List<String> texts = new ArrayList<>();
    for (Object value : array(key)) {
      texts.add(String.valueOf(value));
    }
    return texts;
  }

  boolean has(String key) {
    return json.containsKey(key);
  }

  private JsonArray array(String key) {
    Object value = json.get(key);
    if (value instanceof JsonArray array) {
      return array;
    }
    if (value != null) {
      mistyped(key, "array");
    }
    return new JsonArray();
  }

  private void mistyped(String key, String type) {
    faults.add("DATA-005", place + "." + key, String.valueOf(json.get(key)), type);
  }
}
