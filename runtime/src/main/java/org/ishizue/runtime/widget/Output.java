package org.ishizue.runtime.widget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.runtime.comm.CommHost;
import org.ishizue.runtime.display.Capture;
import org.ishizue.runtime.display.Display;
import org.ishizue.runtime.display.ErrorText;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.json.Json;
import org.jspecify.annotations.Nullable;

/** A place for results that can be replaced as a whole. */
public final class Output extends Widget {
  private final Model model = dom(new Model(ModelKind.output(), new Model.Listener() {}))
      .set("msg_id", "")
      .set("outputs", List.of());
  private volatile List<Capture.Item> items = List.of();
  private volatile @Nullable ErrorText error;

  Output() {}

  @Override
  Model model() {
    return model;
  }

  /** Shows a value in place of what was there. */
  public void show(@Nullable Object value) {
    replace(List.of(new Capture.Shown(Display.render(value), null)), null);
  }

  /** Takes away what was there. */
  public void clear() {
    replace(List.of(), null);
  }

  /**
   * Runs some code and shows what it prints and displays in place of what was there.
   *
   * @throws Exception what the code throws; what it had put out until then is shown
   */
  public void capture(CommHost.Callback code) throws Exception {
    Capture capture = Capture.begin();
    try (capture) {
      code.run();
    } finally {
      replace(capture.items(), null);
    }
  }

  /** Shows these in place of what was there, and an error after them. */
  void replace(List<Capture.Item> newItems, @Nullable ErrorText newError) {
    items = List.copyOf(newItems);
    error = newError;
    List<Object> outputs = new ArrayList<>();
    newItems.forEach(item -> outputs.add(json(item)));
    if (newError != null) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("output_type", "error");
      json.put("ename", newError.ename());
      json.put("evalue", newError.evalue());
      json.put("traceback", newError.traceback());
      outputs.add(json);
    }
    model.set("outputs", outputs);
  }

  private static Map<String, Object> json(Capture.Item item) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (item instanceof Capture.Printed printed) {
      json.put("output_type", "stream");
      json.put("name", printed.error() ? "stderr" : "stdout");
      json.put("text", printed.text());
    } else if (item instanceof Capture.Shown shown) {
      json.put("output_type", "display_data");
      json.put("data", data(shown.bundle()));
      Map<String, Object> metadata = new LinkedHashMap<>();
      shown.bundle().metadata().forEach((type, text) -> metadata.put(type, jsonOrText(text)));
      json.put("metadata", metadata);
    }
    return json;
  }

  private static Map<String, Object> data(MimeBundle bundle) {
    Map<String, Object> data = new LinkedHashMap<>();
    bundle
        .data()
        .forEach((type, content) ->
            data.put(type, MimeBundle.isJson(type) ? jsonOrText(content) : content));
    return data;
  }

  /** JSON as it is; what claims to be JSON and is not, as the text that it is. */
  private static Object jsonOrText(String text) {
    try {
      Json.parse(text);
      return new Json.Raw(text);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  @Override
  void addTo(Fallback fallback) {
    for (Capture.Item item : items) {
      if (item instanceof Capture.Printed printed) {
        fallback.line(printed.text().stripTrailing());
      } else if (item instanceof Capture.Shown shown) {
        fallback.bundle(shown.bundle());
      }
    }
    ErrorText failed = error;
    if (failed != null) {
      fallback.line(failed.ename() + ": " + failed.evalue());
    }
  }
}
