package org.ishizue.runtime.widget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ishizue.runtime.comm.Comm;
import org.ishizue.runtime.comm.Comms;
import org.ishizue.runtime.json.Json;
import org.jspecify.annotations.Nullable;

/** The models that a page mirrors; a page that was opened again asks for all of them at once. */
final class OpenModels {
  private static final String CONTROL = "jupyter.widget.control";
  private static final Map<String, Model> BY_ID = new ConcurrentHashMap<>();

  static {
    Comms.registerAtOnce(
        CONTROL, (comm, data) -> comm.onMessageAtOnce(asked -> answer(comm, asked)));
  }

  private OpenModels() {}

  static void add(String id, Model model) {
    BY_ID.put(id, model);
  }

  static void remove(String id) {
    BY_ID.remove(id);
  }

  private static void answer(Comm comm, String askedJson) {
    if (!"request_states".equals(Json.parseObject(askedJson).get("method"))) {
      return;
    }
    Map<String, Object> states = new LinkedHashMap<>();
    BY_ID.forEach((id, model) -> states.put(id, described(model)));
    comm.send(
        Json.write(Map.of("method", "update_states", "states", states, "buffer_paths", List.of())));
  }

  private static Map<String, @Nullable Object> described(Model model) {
    Map<String, @Nullable Object> described = new LinkedHashMap<>();
    described.put("model_name", model.kind().model());
    described.put("model_module", model.kind().module());
    described.put("model_module_version", model.kind().version());
    described.put("state", model.state());
    return described;
  }
}
