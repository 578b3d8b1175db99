package org.ishizue.jupyter.message;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.jupyter.json.Json;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one JSON object and names the field that is missing or has a wrong type. */
final class Fields {
  private final String where;
  private final JsonObject object;

  /**
   * @param where what the object is, for errors: "execute_request content"
   */
  Fields(String where, JsonObject object) {
    this.where = where;
    this.object = object;
  }

  static Fields contentOf(Message message) {
    return new Fields(message.header().msgType() + " content", message.content());
  }

  JsonObject json() {
    return object;
  }

  String string(String name) throws BadMessageException {
    JsonElement value = required(name, "a string");
    if (value instanceof JsonPrimitive primitive && primitive.isString()) {
      return primitive.getAsString();
    }
    throw mistyped(name, value, "a string");
  }

  @Nullable
  String stringOrNull(String name) throws BadMessageException {
    return has(name) ? string(name) : null;
  }

  String string(String name, String missing) throws BadMessageException {
    return has(name) ? string(name) : missing;
  }

  int integer(String name) throws BadMessageException {
    JsonElement value = required(name, "a whole number");
    if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
      double number = primitive.getAsDouble();
      if (number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE) {
        return (int) number;
      }
    }
    throw mistyped(name, value, "a whole number");
  }

  int integer(String name, int missing) throws BadMessageException {
    return has(name) ? integer(name) : missing;
  }

  @Nullable
  Integer optionalInteger(String name) throws BadMessageException {
    return has(name) ? integer(name) : null;
  }

  boolean bool(String name, boolean missing) throws BadMessageException {
    if (!has(name)) {
      return missing;
    }
    JsonElement value = object.get(name);
    if (value instanceof JsonPrimitive primitive && primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    throw mistyped(name, value, "true or false");
  }

  /** An object; empty when missing. */
  JsonObject object(String name) throws BadMessageException {
    if (!has(name)) {
      return new JsonObject();
    }
    JsonElement value = object.get(name);
    if (value instanceof JsonObject found) {
      return found;
    }
    throw mistyped(name, value, "an object");
  }

  /** An array; empty when missing. */
  JsonArray array(String name) throws BadMessageException {
    if (!has(name)) {
      return new JsonArray();
    }
    JsonElement value = object.get(name);
    if (value instanceof JsonArray found) {
      return found;
    }
    throw mistyped(name, value, "an array");
  }

  List<String> strings(String name) throws BadMessageException {
    JsonArray array = array(name);
    List<String> strings = new ArrayList<>(array.size());
    for (JsonElement element : array) {
      if (!(element instanceof JsonPrimitive primitive) || !primitive.isString()) {
        throw mistyped(name, element, "an array of strings");
      }
      strings.add(primitive.getAsString());
    }
    return strings;
  }

  Map<String, String> stringMap(String name) throws BadMessageException {
    JsonObject found = object(name);
    Fields inside = new Fields(where + " " + name, found);
    Map<String, String> map = new LinkedHashMap<>();
    for (String key : found.keySet()) {
      map.put(key, inside.string(key));
    }
    return map;
  }

  /** Objects in an array, each with its own place for errors. */
  List<Fields> objects(String name) throws BadMessageException {
    List<Fields> found = new ArrayList<>();
    for (JsonElement element : array(name)) {
      if (!(element instanceof JsonObject one)) {
        throw mistyped(name, element, "an array of objects");
      }
      found.add(new Fields(where + " " + name + "[" + found.size() + "]", one));
    }
    return found;
  }

  Fields inside(String name) throws BadMessageException {
    return new Fields(where + " " + name, object(name));
  }

  BadMessageException mistyped(String name, JsonElement value, String expected) {
    return new BadMessageException(
        where + ": the field \"" + name + "\" is " + Json.kind(value) + ", expected " + expected);
  }

  /** Whether the field is there and not null: clients write null for "not given". */
  private boolean has(String name) {
    JsonElement value = object.get(name);
    return value != null && !value.isJsonNull();
  }

  private JsonElement required(String name, String expected) throws BadMessageException {
    JsonElement value = object.get(name);
    if (value == null) {
      throw new BadMessageException(
          where + ": the field \"" + name + "\" is missing, expected " + expected);
    }
    return value;
  }
}
