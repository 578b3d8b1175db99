package org.ishizue.runtime.widget;

/** A line to type into. Its value changes with Enter, or when it is left. */
public final class Text extends Input<String> {
  Text(String label, String value) {
    super("Text", "TextStyle", label, "value");
    model().set("continuous_update", false).set("placeholder", "").set("value", value);
  }

  @Override
  public String value() {
    return model().get("value") instanceof String text ? text : "";
  }

  @Override
  public void value(String newValue) {
    set("value", newValue);
  }
}
