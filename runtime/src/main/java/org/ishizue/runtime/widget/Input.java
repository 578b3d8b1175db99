package org.ishizue.runtime.widget;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.ishizue.runtime.comm.CommHost;
import org.ishizue.runtime.comm.Comms;
import org.jspecify.annotations.Nullable;

/**
 * A widget with a value that a person sets.
 *
 * @param <T> the type of its value
 */
public abstract sealed class Input<T> extends Widget
    permits IntSlider, FloatSlider, Dropdown, Checkbox, Text {
  private final String label;
  private final Model model;
  private final List<Registration> registrations = new CopyOnWriteArrayList<>();

  /** What is to be done after a change, and under which cell its output appears. */
  private record Registration(Object key, int cell, CommHost.Callback callback) {
    void run() {
      Comms.host().run(key, cell, callback);
    }
  }

  /**
   * An input whose state is its own to fill.
   *
   * @param name ipywidgets' name of the class
   * @param valueKey the state's key that the page changes
   */
  Input(String name, String styleName, String label, String valueKey) {
    this.label = label;
    this.model = control(name, new Model.Listener() {
          @Override
          public void changed(Set<String> keys) {
            if (keys.contains(valueKey)) {
              registrations.forEach(Registration::run);
            }
          }
        })
        .set("description", label)
        .set("description_allow_html", false)
        .set("disabled", false)
        .set("style", wholeLabels(styleName));
  }

  @Override
  Model model() {
    return model;
  }

  /** The words beside it. */
  public String label() {
    return label;
  }

  /** Its value now. */
  public abstract T value();

  /** Sets its value, on the page as well; whoever listens hears of it. */
  public abstract void value(T newValue);

  /**
   * Says what happens when the value changes. Runs after the cell, in turn with other callbacks; if the value
   * changes faster than that, only the latest counts. What it prints appears under this cell.
   */
  public void onChange(Consumer<? super T> action) {
    listen(new Object(), () -> action.accept(value()));
  }

  /** The same for a callback that several inputs share. */
  void listen(Object key, CommHost.Callback callback) {
    registrations.add(new Registration(key, Comms.host().cell(), callback));
  }

  /** Sets what stands for the value in the state. */
  void set(String key, @Nullable Object stated) {
    model.set(key, stated);
    registrations.forEach(Registration::run);
  }

  /** The value in words. */
  String valueText() {
    return String.valueOf(value());
  }

  @Override
  void addTo(Fallback fallback) {
    fallback.value(label, valueText());
  }
}
