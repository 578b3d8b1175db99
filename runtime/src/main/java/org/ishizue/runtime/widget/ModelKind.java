package org.ishizue.runtime.widget;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The classes in the page that a model is mirrored and shown by, as ipywidgets 8 names them.
 *
 * @param module the npm package of the model's class
 * @param version that package's widget specification
 */
record ModelKind(
    String module,
    String version,
    String model,
    String viewModule,
    @Nullable String view) {
  private static final String CONTROLS = "@jupyter-widgets/controls";
  private static final String BASE = "@jupyter-widgets/base";
  private static final String OUTPUT = "@jupyter-widgets/output";

  /** A control such as {@code FloatSlider}. */
  static ModelKind control(String name) {
    return new ModelKind(CONTROLS, "2.0.0", name + "Model", CONTROLS, name + "View");
  }

  /** The look of a control, such as {@code SliderStyle}. */
  static ModelKind style(String name) {
    return new ModelKind(CONTROLS, "2.0.0", name + "Model", BASE, "StyleView");
  }

  static ModelKind layout() {
    return new ModelKind(BASE, "2.0.0", "LayoutModel", BASE, "LayoutView");
  }

  static ModelKind output() {
    return new ModelKind(OUTPUT, "1.0.0", "OutputModel", OUTPUT, "OutputView");
  }

  /** What every model's state begins with. */
  Map<String, @Nullable Object> state() {
    Map<String, @Nullable Object> state = new LinkedHashMap<>();
    state.put("_model_module", module);
    state.put("_model_module_version", version);
    state.put("_model_name", model);
    state.put("_view_count", null);
    state.put("_view_module", viewModule);
    state.put("_view_module_version", viewModule.equals(OUTPUT) ? "1.0.0" : "2.0.0");
    state.put("_view_name", view);
    return state;
  }
}
