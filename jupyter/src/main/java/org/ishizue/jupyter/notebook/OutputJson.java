package org.ishizue.jupyter.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.jupyter.message.DisplayData;
import org.ishizue.jupyter.message.ErrorOutput;
import org.ishizue.jupyter.message.ExecuteResult;
import org.ishizue.jupyter.message.Output;
import org.ishizue.jupyter.message.Stream;
import org.ishizue.jupyter.message.UnknownOutput;
import org.jspecify.annotations.Nullable;

/** Outputs between their form in a message and their form in a notebook file. */
final class OutputJson {
  private OutputJson() {}

  /** The file's form; null for what a notebook does not store (status, comms and the like). */
  static @Nullable JsonObject toFile(Output output) {
    JsonObject json = new JsonObject();
    if (output instanceof Stream stream) {
      json.addProperty("name", stream.name());
      json.addProperty("output_type", "stream");
      json.add("text", Multiline.split(stream.text()));
    } else if (output instanceof DisplayData display) {
      json.add("data", bundleToFile(display.data()));
      json.add("metadata", display.metadata());
      json.addProperty("output_type", "display_data");
    } else if (output instanceof ExecuteResult result) {
      json.add("data", bundleToFile(result.data()));
      json.addProperty("execution_count", result.executionCount());
      json.add("metadata", result.metadata());
      json.addProperty("output_type", "execute_result");
    } else if (output instanceof ErrorOutput error) {
      json.addProperty("ename", error.ename());
      json.addProperty("evalue", error.evalue());
      json.addProperty("output_type", "error");
      JsonArray traceback = new JsonArray();
      error.traceback().forEach(traceback::add);
      json.add("traceback", traceback);
    } else if (output instanceof UnknownOutput unknown && unknown.content().has("output_type")) {
      return unknown.content();
    } else {
      return null;
    }
    return json;
  }

  /** The message's form; what is not as the format says becomes an {@link UnknownOutput}. */
  static Output fromFile(JsonObject json) {
    String type = text(json, "output_type");
    return switch (type) {
      case "stream" -> new Stream(text(json, "name"), text(json, "text"));
      case "display_data" ->
        new DisplayData(bundleFromFile(json), object(json, "metadata"), new JsonObject());
      case "execute_result" ->
        new ExecuteResult(
            count(json), bundleFromFile(json), object(json, "metadata"), new JsonObject());
      case "error" ->
        new ErrorOutput(text(json, "ename"), text(json, "evalue"), lines(json, "traceback"));
      default -> new UnknownOutput(type, json);
    };
  }

  private static JsonObject bundleToFile(JsonObject data) {
    JsonObject bundle = new JsonObject();
    data.keySet().stream()
        .sorted()
        .forEach(type -> bundle.add(type, contentToFile(type, data.get(type))));
    return bundle;
  }

  private static JsonElement contentToFile(String mimeType, JsonElement content) {
    boolean text = mimeType.startsWith("text/")
        || mimeType.equals("image/svg+xml")
        || mimeType.equals("application/javascript");
    return text && content instanceof JsonPrimitive primitive && primitive.isString()
        ? Multiline.split(primitive.getAsString())
        : content;
  }

  private static JsonObject bundleFromFile(JsonObject json) {
    JsonObject bundle = new JsonObject();
    for (var entry : object(json, "data").entrySet()) {
      String type = entry.getKey();
      boolean isJson = type.startsWith("application/") && type.endsWith("json");
      bundle.add(
          type,
          !isJson && Multiline.isLines(entry.getValue())
              ? new JsonPrimitive(Multiline.join(entry.getValue()))
              : entry.getValue());
    }
    return bundle;
  }

  private static JsonObject object(JsonObject json, String key) {
    return json.get(key) instanceof JsonObject object ? object : new JsonObject();
  }

  private static String text(JsonObject json, String key) {
    JsonElement value = json.has(key) ? json.get(key) : JsonNull.INSTANCE;
    return Multiline.isText(value) ? Multiline.join(value) : "";
  }

  private static List<String> lines(JsonObject json, String key) {
    List<String> lines = new ArrayList<>();
    if (json.get(key) instanceof JsonArray array && Multiline.isLines(array)) {
      array.forEach(line -> lines.add(line.getAsString()));
    }
    return lines;
  }

  private static int count(JsonObject json) {
    return json.get("execution_count") instanceof JsonPrimitive count && count.isNumber()
        ? count.getAsInt()
        : 0;
  }
}
