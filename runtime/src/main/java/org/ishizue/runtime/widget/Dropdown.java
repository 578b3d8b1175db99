package org.ishizue.runtime.widget;

import java.util.List;

/**
 * A list of which one is chosen.
 *
 * @param <T> the type of what is chosen; the page shows its {@code toString()}
 */
public final class Dropdown<T> extends Input<T> {
  private final List<T> options;

  Dropdown(String label, List<? extends T> options, T value) {
    super("Dropdown", "DescriptionStyle", label, "index");
    this.options = List.copyOf(options);
    model()
        .set("_options_labels", options.stream().map(String::valueOf).toList())
        .set("index", indexOf(value));
  }

  static <T> Dropdown<T> of(String label, List<? extends T> options) {
    if (options.isEmpty()) {
      throw TEXTS.problem("WIDGET-002", label);
    }
    return new Dropdown<>(label, options, options.get(0));
  }

  /** What can be chosen, in order. */
  public List<T> options() {
    return options;
  }

  @Override
  public T value() {
    int index = model().get("index") instanceof Number number ? number.intValue() : 0;
    return options.get(Math.max(0, Math.min(options.size() - 1, index)));
  }

  @Override
  public void value(T newValue) {
    set("index", indexOf(newValue));
  }

  private int indexOf(T value) {
    int index = options.indexOf(value);
    if (index < 0) {
      throw TEXTS.problem("WIDGET-003", label(), value, options);
    }
    return index;
  }
}
