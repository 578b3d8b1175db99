package org.ishizue.runtime.widget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.runtime.comm.CommHost;
import org.ishizue.runtime.comm.Comms;
import org.ishizue.runtime.json.Json;
import org.ishizue.runtime.wire.CommKind;

/** A page that remembers what it hears, and callbacks that run when the test says so. */
final class FakePage implements CommHost {
  final List<Sent> sent = new ArrayList<>();
  final Map<Object, Callback> waiting = new LinkedHashMap<>();

  record Sent(CommKind kind, String id, String target, Map<String, Object> data) {
    Map<String, Object> state() {
      return Json.asObject(data.get("state"));
    }
  }

  static FakePage open() {
    FakePage page = new FakePage();
    Comms.setHost(page);
    return page;
  }

  @Override
  public void send(CommKind kind, String id, String target, String dataJson) {
    sent.add(new Sent(kind, id, target, Json.parseObject(dataJson)));
  }

  @Override
  public int cell() {
    return 1;
  }

  @Override
  public void run(Object key, int cell, Callback callback) {
    waiting.put(key, callback);
  }

  void runCallbacks() throws Exception {
    List<Callback> all = List.copyOf(waiting.values());
    waiting.clear();
    for (Callback each : all) {
      each.run();
    }
  }

  /** A person changes a value. */
  void change(Widget widget, String key, Object value) {
    tell(
        widget, Map.of("method", "update", "state", Map.of(key, value), "buffer_paths", List.of()));
  }

  void tell(Widget widget, Map<String, Object> data) {
    Comms.receive(CommKind.MESSAGE, widget.model().id(), "", Json.write(data));
  }

  Sent opened(String modelName) {
    return sent.stream()
        .filter(each ->
            each.kind() == CommKind.OPEN && modelName.equals(each.state().get("_model_name")))
        .findFirst()
        .orElseThrow();
  }

  Sent last() {
    return sent.get(sent.size() - 1);
  }
}
