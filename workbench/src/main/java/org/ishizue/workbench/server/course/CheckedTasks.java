package org.ishizue.workbench.server.course;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ishizue.checks.notebook.Checking;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;

/** What the last check said of each task, as the outputs of a saved notebook have it. For a display: it decides nothing. */
final class CheckedTasks {
  private CheckedTasks() {}

  /** The verdicts by task; a task that was not checked is not among them. */
  static Map<String, String> of(Notebook notebook) {
    Map<String, String> verdicts = new LinkedHashMap<>();
    for (Cell cell : notebook.cells()) {
      if (cell.json().get("outputs") instanceof JsonArray outputs) {
        outputs.forEach(output -> add(output, verdicts));
      }
    }
    return verdicts;
  }

  private static void add(JsonElement output, Map<String, String> verdicts) {
    if (output instanceof JsonObject one
        && one.get("data") instanceof JsonObject data
        && report(data.get(Checking.REPORT)).get("tasks") instanceof JsonArray tasks) {
      for (JsonElement task : tasks) {
        if (task instanceof JsonObject json
            && json.get("task") instanceof JsonPrimitive id
            && json.get("verdict") instanceof JsonPrimitive verdict) {
          verdicts.put(id.getAsString(), verdict.getAsString());
        }
      }
    }
  }

  /** JSON stands in a notebook as such, or as a text. */
  private static JsonObject report(JsonElement report) {
    if (report instanceof JsonObject json) {
      return json;
    }
    if (report instanceof JsonPrimitive text && text.isString()) {
      try {
        return Json.parseObject(text.getAsString().getBytes(StandardCharsets.UTF_8));
      } catch (JsonTextException notJson) {
        return new JsonObject();
      }
    }
    return new JsonObject();
  }
}
