package org.ishizue.jupyter.client;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ishizue.jupyter.message.CommClose;
import org.ishizue.jupyter.message.CommMsg;
import org.ishizue.jupyter.message.CommOpen;
import org.ishizue.jupyter.message.Message;
import org.ishizue.jupyter.message.Output;

/**
 * The models of Jupyter's widgets as a kernel tells of them, for a notebook to keep: a page that opens the saved notebook
 * then shows the widgets, though no kernel answers them. The format is ipywidgets' {@code
 * application/vnd.jupyter.widget-state+json}, version 2.
 */
final class WidgetStates {
  private static final String TARGET = "jupyter.widget";
  private static final String MIME_TYPE = "application/vnd.jupyter.widget-state+json";

  /** By model id; sorted, so that the same run writes the same file. */
  private final Map<String, Model> models = new TreeMap<>();

  private static final class Model {
    final JsonObject state = new JsonObject();
    final Map<String, JsonObject> buffers = new TreeMap<>();
  }

  void add(Output output, Message message) {
    if (output instanceof CommOpen open && open.targetName().equals(TARGET)) {
      Model model = new Model();
      models.put(open.commId(), model);
      update(model, open.data(), message);
    } else if (output instanceof CommMsg told && models.containsKey(told.commId())) {
      JsonElement method = told.data().get("method");
      if (new JsonPrimitive("update").equals(method)) {
        update(models.get(told.commId()), told.data(), message);
      }
    } else if (output instanceof CommClose closed) {
      models.remove(closed.commId());
    }
  }

  private static void update(Model model, JsonObject data, Message message) {
    if (data.get("state") instanceof JsonObject state) {
      state.entrySet().forEach(each -> {
        model.state.add(each.getKey(), each.getValue());
        model.buffers.values().removeIf(buffer -> firstOf(buffer).equals(each.getKey()));
      });
    }
    if (data.get("buffer_paths") instanceof JsonArray paths) {
      List<byte[]> buffers = message.buffers();
      for (int i = 0; i < Math.min(paths.size(), buffers.size()); i++) {
        JsonObject buffer = new JsonObject();
        buffer.addProperty("data", Base64.getEncoder().encodeToString(buffers.get(i)));
        buffer.addProperty("encoding", "base64");
        buffer.add("path", paths.get(i));
        model.buffers.put(paths.get(i).toString(), buffer);
      }
    }
  }

  private static String firstOf(JsonObject buffer) {
    return buffer.get("path") instanceof JsonArray path && !path.isEmpty()
        ? path.get(0).getAsString()
        : "";
  }

  /** Writes them into a notebook's metadata; what an earlier run has left there goes. */
  void store(JsonObject metadata) {
    metadata.remove("widgets");
    JsonObject states = new JsonObject();
    models.forEach((id, model) -> {
      if (model.state.has("_model_name")) {
        states.add(id, described(model));
      }
    });
    if (states.isEmpty()) {
      return;
    }
    JsonObject all = new JsonObject();
    all.add("state", states);
    all.addProperty("version_major", 2);
    all.addProperty("version_minor", 0);
    JsonObject widgets = new JsonObject();
    widgets.add(MIME_TYPE, all);
    metadata.add("widgets", widgets);
  }

  private static JsonObject described(Model model) {
    JsonObject described = new JsonObject();
    if (!model.buffers.isEmpty()) {
      JsonArray buffers = new JsonArray();
      model.buffers.values().forEach(buffers::add);
      described.add("buffers", buffers);
    }
    for (String name : List.of("model_module", "model_module_version", "model_name")) {
      if (model.state.get("_" + name) instanceof JsonPrimitive value) {
        described.add(name, value);
      }
    }
    described.add("state", model.state);
    return described;
  }
}
