package org.ishizue.runtime.widget;

import java.util.List;
import java.util.Map;
import org.ishizue.runtime.comm.Comms;
import org.ishizue.runtime.display.Displayable;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.json.Json;
import org.ishizue.runtime.text.Texts;

/**
 * Something on the page that a person can move or press. It appears where it is displayed or is the value of
 * a cell; one widget may be displayed several times. Widgets are made by {@link Widgets}.
 */
public abstract sealed class Widget implements Displayable
    permits Input, Button, Label, Output, Box, Interaction {
  static final Texts TEXTS = Texts.beside(Widget.class);

  /** The MIME type by which a page shows a widget. */
  static final String VIEW = "application/vnd.jupyter.widget-view+json";

  Widget() {}

  abstract Model model();

  /** Adds what a client without widgets shows in its place. */
  abstract void addTo(Fallback fallback);

  @Override
  public MimeBundle toBundle() {
    Fallback fallback = new Fallback();
    addTo(fallback);
    MimeBundle.Builder bundle = MimeBundle.builder();
    if (Comms.isConnected()) {
      bundle.put(
          VIEW,
          Json.write(
              Map.of("version_major", 2, "version_minor", 0, "model_id", model().id())));
    }
    return fallback.into(bundle).build();
  }

  @Override
  public String toString() {
    Fallback fallback = new Fallback();
    addTo(fallback);
    return fallback.text();
  }

  /** What the page's views of every control want to find. */
  static Model control(String name, Model.Listener listener) {
    return dom(new Model(ModelKind.control(name), listener));
  }

  static Model dom(Model model) {
    return model
        .set("_dom_classes", List.of())
        .set("layout", Model.passive(ModelKind.layout()))
        .set("tabbable", null)
        .set("tooltip", null);
  }

  /** A style in which a label takes the room that it needs, instead of being cut. */
  static Model wholeLabels(String styleName) {
    return Model.passive(ModelKind.style(styleName)).set("description_width", "initial");
  }
}
