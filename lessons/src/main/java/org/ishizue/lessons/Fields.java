package org.ishizue.lessons;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;

/** Takes fields out of a JSON file of a lesson, and notes which are missing or of another form. */
final class Fields {
  private static final Texts TEXTS = Texts.beside(LessonReader.class);

  private final String file;
  private final List<Fault> faults;

  /** Notes what is wrong with one file in a list that is shared. */
  Fields(String file, List<Fault> faults) {
    this.file = file;
    this.faults = faults;
  }

  void fault(String key, Object... values) {
    faults.add(new Fault("LESSON-003", file, "", TEXTS.get(key, values)));
  }

  /** The object of a key; an empty one if it is not there, so that its fields are named as missing. */
  JsonObject object(JsonObject json, String key) {
    return json.get(key) instanceof JsonObject object ? object : new JsonObject();
  }

  List<JsonObject> objects(JsonObject json, String key) {
    List<JsonObject> objects = new ArrayList<>();
    if (json.get(key) instanceof JsonArray array) {
      for (JsonElement element : array) {
        if (element instanceof JsonObject object) {
          objects.add(object);
        } else {
          fault("missing", "$", key);
        }
      }
    } else {
      fault("missing", "$", key);
    }
    return objects;
  }

  String text(JsonObject json, String key, String where) {
    JsonElement value = json.get(key);
    boolean isText =
        value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
    if (value == null || !isText || value.getAsString().isBlank()) {
      fault("missing", where, key);
      return "";
    }
    return value.getAsString();
  }

  List<String> texts(JsonObject json, String key, String where) {
    List<String> texts = new ArrayList<>();
    if (json.get(key) instanceof JsonArray array) {
      array.forEach(element ->
          texts.add(element.isJsonPrimitive() ? element.getAsString() : element.toString()));
    } else {
      fault("missing", where, key);
    }
    return texts;
  }

  /** The text in each language. */
  Map<Language, String> inEach(JsonObject json, String where) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, text(json, language.code(), where));
    }
    return texts;
  }

  double number(JsonObject json, String key, String where) {
    JsonElement value = json.get(key);
    boolean isNumber =
        value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
    if (value == null || !isNumber) {
      fault("missing", where, key);
      return 0;
    }
    return value.getAsDouble();
  }

  int positive(JsonObject json, String key) {
    JsonElement value = json.get(key);
    boolean isNumber =
        value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
    double number = value != null && isNumber ? value.getAsDouble() : 0;
    if (number < 1 || number != Math.rint(number) || number > Integer.MAX_VALUE) {
      fault("missing", "$", key);
      return 0;
    }
    return (int) number;
  }

  /** Whether a key is used for the first time in its file; else that is noted. */
  boolean isNew(String key, Set<String> seen) {
    if (seen.add(key)) {
      return true;
    }
    fault("twice", key);
    return false;
  }
}
