package org.ishizue.runtime.widget;

/** What both kinds of slider have in common. */
final class SliderRange {
  private SliderRange() {}

  static void check(String label, Number min, Number max, Number step, Number value) {
    double from = min.doubleValue();
    double to = max.doubleValue();
    double at = value.doubleValue();
    boolean fits = from < to && step.doubleValue() > 0 && at >= from && at <= to;
    if (!fits || !Double.isFinite(to - from)) { // a value that is no number fits nowhere
      throw Widget.TEXTS.problem("WIDGET-001", label, min, max, step, value);
    }
  }

  static void fill(Model model, Number min, Number max, Number step, String format) {
    model
        .set("min", min)
        .set("max", max)
        .set("step", step)
        .set("orientation", "horizontal")
        .set("readout", true)
        .set("readout_format", format)
        .set("continuous_update", true)
        .set("behavior", "drag-tap");
  }
}
