package org.ishizue.runtime.widget;

import java.math.BigDecimal;
import java.util.Locale;

/** A slider over numbers with decimals. */
public final class FloatSlider extends Input<Double> {
  private final double min;
  private final double max;
  private final int decimals;

  FloatSlider(String label, double min, double max, double step, double value) {
    super("FloatSlider", "SliderStyle", label, "value");
    SliderRange.check(label, min, max, step, value);
    this.min = min;
    this.max = max;
    this.decimals =
        Math.min(10, Math.max(0, BigDecimal.valueOf(step).stripTrailingZeros().scale()));
    SliderRange.fill(model(), min, max, step, "." + decimals + "f");
    model().set("value", value);
  }

  @Override
  public Double value() {
    return model().get("value") instanceof Number number ? number.doubleValue() : min;
  }

  @Override
  public void value(Double newValue) {
    set("value", Math.max(min, Math.min(max, newValue)));
  }

  @Override
  String valueText() {
    return String.format(Locale.ROOT, "%." + decimals + "f", value());
  }
}
