package org.ishizue.runtime.widget;

/** A slider over whole numbers. */
public final class IntSlider extends Input<Integer> {
  private final int min;
  private final int max;

  IntSlider(String label, int min, int max, int step, int value) {
    super("IntSlider", "SliderStyle", label, "value");
    SliderRange.check(label, min, max, step, value);
    this.min = min;
    this.max = max;
    SliderRange.fill(model(), min, max, step, "d");
    model().set("value", value);
  }

  @Override
  public Integer value() {
    return model().get("value") instanceof Number number ? number.intValue() : min;
  }

  @Override
  public void value(Integer newValue) {
    set("value", Math.max(min, Math.min(max, newValue)));
  }
}
