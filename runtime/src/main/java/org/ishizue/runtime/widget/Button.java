package org.ishizue.runtime.widget;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ishizue.runtime.comm.CommHost;
import org.ishizue.runtime.comm.Comms;
import org.jspecify.annotations.Nullable;

/** Something to press. */
public final class Button extends Widget {
  private final String label;
  private final List<Runnable> clicks = new CopyOnWriteArrayList<>();
  private final Model model;

  Button(String label) {
    this.label = label;
    this.model = control("Button", new Model.Listener() {
          @Override
          public void told(Map<String, @Nullable Object> content) {
            if ("click".equals(content.get("event"))) {
              clicks.forEach(Runnable::run);
            }
          }
        })
        .set("description", label)
        .set("disabled", false)
        .set("icon", "")
        .set("button_style", "")
        .set("style", Model.passive(ModelKind.style("ButtonStyle")));
  }

  @Override
  Model model() {
    return model;
  }

  /**
   * Says what happens when it is pressed. Runs after the cell, in turn with other callbacks, once for each
   * press. What it prints appears under this cell.
   */
  public void onClick(CommHost.Callback action) {
    int cell = Comms.host().cell();
    clicks.add(() -> Comms.host().run(new Object(), cell, action));
  }

  @Override
  void addTo(Fallback fallback) {
    fallback.line("[" + label + "]");
  }
}
