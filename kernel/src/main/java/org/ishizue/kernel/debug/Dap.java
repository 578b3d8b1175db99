package org.ishizue.kernel.debug;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;

/** The forms of the Debug Adapter Protocol's messages. */
final class Dap {
  private Dap() {}

  static JsonObject response(JsonObject request, JsonObject body) {
    JsonObject response = to(request, true);
    response.add("body", body);
    return response;
  }

  static JsonObject failure(JsonObject request, String message) {
    JsonObject response = to(request, false);
    response.addProperty("message", message);
    JsonObject error = new JsonObject();
    error.addProperty("id", 1);
    error.addProperty("format", message);
    JsonObject body = new JsonObject();
    body.add("error", error);
    response.add("body", body);
    return response;
  }

  static JsonObject event(String name, JsonObject body) {
    JsonObject event = new JsonObject();
    event.addProperty("seq", 0);
    event.addProperty("type", "event");
    event.addProperty("event", name);
    event.add("body", body);
    return event;
  }

  /** The arguments of a request; empty if it has none. */
  static JsonObject arguments(JsonObject request) {
    return request.get("arguments") instanceof JsonObject arguments ? arguments : new JsonObject();
  }

  static String text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
  }

  static long number(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || !value.isJsonPrimitive() ? 0 : value.getAsLong();
  }

  /** The objects of an array; empty if it is not there. */
  static List<JsonObject> objects(JsonObject object, String name) {
    List<JsonObject> objects = new ArrayList<>();
    if (object.get(name) instanceof JsonArray array) {
      array.forEach(element -> objects.add(element.getAsJsonObject()));
    }
    return objects;
  }

  static JsonObject body(String name, JsonElement value) {
    JsonObject body = new JsonObject();
    body.add(name, value);
    return body;
  }

  static Collector<JsonElement, JsonArray, JsonArray> toArray() {
    return Collector.of(JsonArray::new, JsonArray::add, (left, right) -> {
      left.addAll(right);
      return left;
    });
  }

  private static JsonObject to(JsonObject request, boolean success) {
    JsonObject response = new JsonObject();
    response.addProperty("seq", 0);
    response.addProperty("type", "response");
    response.add("request_seq", request.get("seq"));
    response.add("command", request.get("command"));
    response.addProperty("success", success);
    return response;
  }
}
