package org.ishizue.runtime.widget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishizue.runtime.comm.Comm;
import org.ishizue.runtime.comm.Comms;
import org.ishizue.runtime.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * One object that the page mirrors. Opened when it is first shown; from then on each side tells the other
 * what has changed.
 */
final class Model {
  private static final String TARGET = "jupyter.widget";

  private final ModelKind kind;
  private final Map<String, @Nullable Object> state;
  private final Listener listener;
  private @Nullable Comm comm;

  /** Hears what comes from the page. Holds up nobody, and runs none of the learner's code. */
  interface Listener {
    /** These keys of the state have new values. */
    default void changed(Set<String> keys) {}

    /** A message of the widget's own kind. */
    default void told(Map<String, @Nullable Object> content) {}
  }

  Model(ModelKind kind, Listener listener) {
    this.kind = kind;
    this.state = kind.state();
    this.listener = listener;
  }

  /** A model that only this side changes, such as a layout. */
  static Model passive(ModelKind kind) {
    return new Model(kind, new Listener() {});
  }

  ModelKind kind() {
    return kind;
  }

  synchronized @Nullable Object get(String key) {
    return state.get(key);
  }

  /** The state as the page gets it; other models in it are opened and named. */
  synchronized Map<String, @Nullable Object> state() {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    state.forEach((key, value) -> named.put(key, reference(value)));
    return named;
  }

  /** Sets a value, and tells the page if it has seen this model. */
  synchronized Model set(String key, @Nullable Object value) {
    state.put(key, value);
    Comm open = comm;
    if (open != null) {
      Map<String, @Nullable Object> change = new LinkedHashMap<>();
      change.put(key, reference(value));
      open.send(message("update", change));
    }
    return this;
  }

  /** The id under which the page knows it; opens it if it is not open yet. */
  synchronized String id() {
    Comm open = comm;
    if (open == null) {
      String data = Json.write(Map.of("state", state(), "buffer_paths", List.of()));
      open = Comms.open(TARGET, data, this::received);
      open.onClose(this::closed);
      comm = open;
      OpenModels.add(open.id(), this);
    }
    return open.id();
  }

  private static @Nullable Object reference(@Nullable Object value) {
    if (value instanceof Model model) {
      return "IPY_MODEL_" + model.id();
    }
    return value instanceof List<?> list ? list.stream().map(Model::reference).toList() : value;
  }

  private synchronized void closed() {
    if (comm != null) {
      OpenModels.remove(comm.id());
      comm = null;
    }
  }

  private static String message(String method, Map<String, @Nullable Object> state) {
    return Json.write(Map.of("method", method, "state", state, "buffer_paths", List.of()));
  }

  private void received(String dataJson) {
    Map<String, @Nullable Object> data = Json.parseObject(dataJson);
    switch (String.valueOf(data.get("method"))) {
      case "update" -> update(Json.asObject(data.get("state")));
      case "request_state" -> answer("update", state());
      case "custom" -> listener.told(Json.asObject(data.get("content")));
      default -> {
        // A later protocol's word: what is not understood changes nothing.
      }
    }
  }

  private void update(Map<String, @Nullable Object> change) {
    Map<String, @Nullable Object> known = new LinkedHashMap<>(change);
    synchronized (this) {
      known.keySet().retainAll(state.keySet());
      state.putAll(known);
    }
    // To all pages that show it; the one that sent it waits for the echo of its last word.
    answer("echo_update", known);
    listener.changed(known.keySet());
  }

  private synchronized void answer(String method, Map<String, @Nullable Object> values) {
    if (comm != null) {
      comm.send(message(method, values));
    }
  }
}
