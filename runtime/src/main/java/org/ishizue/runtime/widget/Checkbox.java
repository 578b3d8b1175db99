package org.ishizue.runtime.widget;

/** A box to tick. */
public final class Checkbox extends Input<Boolean> {
  Checkbox(String label, boolean value) {
    super("Checkbox", "CheckboxStyle", label, "value");
    model().set("indent", false).set("value", value);
  }

  @Override
  public Boolean value() {
    return Boolean.TRUE.equals(model().get("value"));
  }

  @Override
  public void value(Boolean newValue) {
    set("value", newValue);
  }

  @Override
  String valueText() {
    return TEXTS.get(value() ? "yes" : "no");
  }
}
