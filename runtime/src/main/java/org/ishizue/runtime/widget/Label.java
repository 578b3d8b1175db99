package org.ishizue.runtime.widget;

/** A line of text that code can change. */
public final class Label extends Widget {
  private final Model model;

  Label(String text) {
    model = control("Label", new Model.Listener() {})
        .set("description", "")
        .set("description_allow_html", false)
        .set("placeholder", "")
        .set("style", Model.passive(ModelKind.style("LabelStyle")))
        .set("value", text);
  }

  @Override
  Model model() {
    return model;
  }

  /** The text now. */
  public String text() {
    return String.valueOf(model.get("value"));
  }

  /** Changes the text, on the page as well. */
  public void text(String newText) {
    model.set("value", newText);
  }

  @Override
  void addTo(Fallback fallback) {
    fallback.line(text());
  }
}
