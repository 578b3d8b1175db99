package org.ishizue.checks.file;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ishizue.analysis.meta.Wording;

/** An object of a JSON file that is read with its faults noted: missing, mistyped and unknown properties. */
record Node(JsonObject json, String file, String place, Faults faults, Set<String> known) {

  /** The file's root; empty, and the fault noted, if the file cannot be read. */
  static Node root(Path path, String file, Faults faults) {
    JsonObject json = new JsonObject();
    try {
      json = JsonParser.object().from(Files.readString(path));
    } catch (JsonParserException e) {
      faults.add(
          file,
          "notJson",
          e.getLinePosition(),
          e.getCharPosition(),
          String.valueOf(e.getMessage()));
    } catch (IOException e) {
      faults.add(file, "unreadable", e.toString());
    }
    return new Node(json, file, "$", faults, new TreeSet<>());
  }

  private Node inner(JsonObject object, String where) {
    return new Node(object, file, where, faults, new TreeSet<>());
  }

  /** Says which properties nobody asked for: a typing error in a name must not pass unseen. */
  void rejectUnknown() {
    for (String key : json.keySet()) {
      if (!known.contains(key)) {
        faults.add(file, "unknown", place, key, String.join(", ", known));
      }
    }
  }

  boolean has(String key) {
    known.add(key);
    return json.containsKey(key);
  }

  /** A text that must be there. */
  String text(String key) {
    String text = optionalText(key);
    if (text.isBlank()) {
      faults.add(file, "missing", place, key);
    }
    return text;
  }

  String optionalText(String key) {
    known.add(key);
    Object value = json.get(key);
    if (value == null || value instanceof String) {
      return value == null ? "" : (String) value;
    }
    faults.add(file, "type", place, key, "string");
    return "";
  }

  double number(String key, double otherwise) {
    known.add(key);
    Object value = json.get(key);
    if (value == null || value instanceof Number) {
      return value == null ? otherwise : ((Number) value).doubleValue();
    }
    faults.add(file, "type", place, key, "number");
    return otherwise;
  }

  /** A number above 0 that must be there. */
  double positive(String key) {
    double value = number(key, -1);
    if (!(value > 0)) {
      faults.add(file, "positive", place, key);
      return 1;
    }
    return value;
  }

  boolean isTrue(String key) {
    known.add(key);
    return Boolean.TRUE.equals(json.get(key));
  }

  /** Words in both languages, or one text that is good for both. */
  Wording wording(String key) {
    known.add(key);
    if (json.get(key) instanceof String both) {
      return new Wording(both, both);
    }
    Node words = child(key);
    Wording wording = new Wording(words.text("ja"), words.text("en"));
    words.rejectUnknown();
    return wording;
  }

  Node child(String key) {
    known.add(key);
    Object value = json.get(key);
    String where = place + "." + key;
    if (value instanceof JsonObject object) {
      return inner(object, where);
    }
    if (value != null) {
      faults.add(file, "type", place, key, "object");
    }
    return inner(new JsonObject(), where);
  }

  /** The objects of a list; none if it is absent. */
  List<Node> children(String key) {
    List<Node> children = new ArrayList<>();
    JsonArray array = array(key);
    for (int i = 0; i < array.size(); i++) {
      if (array.get(i) instanceof JsonObject object) {
        children.add(inner(object, place + "." + key + "[" + i + "]"));
      } else {
        faults.add(file, "type", place, key + "[" + i + "]", "object");
      }
    }
    return children;
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Object value : array(key)) {
      texts.add(String.valueOf(value));
    }
    return texts;
  }

  JsonArray array(String key) {
    known.add(key);
    Object value = json.get(key);
    if (value instanceof JsonArray array) {
      return array;
    }
    if (value != null) {
      faults.add(file, "type", place, key, "array");
    }
    return new JsonArray();
  }

  void fault(String key, Object... values) {
    faults.add(file, key, values);
  }
}
