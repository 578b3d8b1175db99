package org.ishizue.runtime.widget;

import java.util.Arrays;
import java.util.List;
import org.ishizue.runtime.comm.CommHost;
import org.ishizue.runtime.display.Display;

/**
 * Makes widgets. In a notebook these methods are there without an import:
 *
 * <pre>{@code
 * interact(slider("割引率 (%)", 0, 8, 0.5, 4), rate -> presentValues(rate))
 * }</pre>
 */
public final class Widgets {
  private Widgets() {}

  /** A slider over the whole numbers from {@code min} to {@code max}. */
  public static IntSlider slider(String label, int min, int max, int value) {
    return new IntSlider(label, min, max, 1, value);
  }

  /** A slider over whole numbers in steps. */
  public static IntSlider slider(String label, int min, int max, int step, int value) {
    return new IntSlider(label, min, max, step, value);
  }

  /** A slider over numbers with decimals, in steps. */
  public static FloatSlider slider(
      String label, double min, double max, double step, double value) {
    return new FloatSlider(label, min, max, step, value);
  }

  /** A list of which one is chosen, the first at the beginning. */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public static <T> Dropdown<T> dropdown(String label, T... options) {
    return Dropdown.of(label, Arrays.stream(options).toList());
  }

  /** The same from a list. */
  public static <T> Dropdown<T> dropdown(String label, List<? extends T> options) {
    return Dropdown.of(label, options);
  }

  /** A box to tick. */
  public static Checkbox checkbox(String label, boolean value) {
    return new Checkbox(label, value);
  }

  /** A line to type into. */
  public static Text text(String label, String value) {
    return new Text(label, value);
  }

  /** Something to press. */
  public static Button button(String label, CommHost.Callback onClick) {
    Button button = new Button(label);
    button.onClick(onClick);
    return button;
  }

  /** A line of text that code can change. */
  public static Label label(String text) {
    return new Label(text);
  }

  /** A place for results that can be replaced as a whole. */
  public static Output output() {
    return new Output();
  }

  /** Widgets beside each other. */
  public static HBox hbox(Widget... children) {
    return new HBox(List.of(children));
  }

  /** Widgets below each other. */
  public static VBox vbox(Widget... children) {
    return new VBox(List.of(children));
  }

  /** Shows an input and, below it, the result for its value, made anew whenever it changes. */
  public static <A> void interact(Input<A> input, Scenario<? super A> result) {
    Display.display(interactive(input, result));
  }

  /** The same for two inputs. */
  public static <A, B> void interact(
      Input<A> first, Input<B> second, Scenario2<? super A, ? super B> result) {
    Display.display(interactive(first, second, result));
  }

  /** The same for three inputs. */
  public static <A, B, C> void interact(
      Input<A> first,
      Input<B> second,
      Input<C> third,
      Scenario3<? super A, ? super B, ? super C> result) {
    Display.display(interactive(first, second, third, result));
  }

  /** The same for four inputs. */
  public static <A, B, C, D> void interact(
      Input<A> first,
      Input<B> second,
      Input<C> third,
      Input<D> fourth,
      Scenario4<? super A, ? super B, ? super C, ? super D> result) {
    Display.display(interactive(first, second, third, fourth, result));
  }

  /** What {@link #interact(Input, Scenario)} shows, as a widget to be put beside others. */
  public static <A> Interaction interactive(Input<A> input, Scenario<? super A> result) {
    return new Interaction(List.of(input), () -> result.of(input.value()));
  }

  /** The same for two inputs. */
  public static <A, B> Interaction interactive(
      Input<A> first, Input<B> second, Scenario2<? super A, ? super B> result) {
    return new Interaction(List.of(first, second), () -> result.of(first.value(), second.value()));
  }

  /** The same for three inputs. */
  public static <A, B, C> Interaction interactive(
      Input<A> first,
      Input<B> second,
      Input<C> third,
      Scenario3<? super A, ? super B, ? super C> result) {
    return new Interaction(
        List.of(first, second, third),
        () -> result.of(first.value(), second.value(), third.value()));
  }

  /** The same for four inputs. */
  public static <A, B, C, D> Interaction interactive(
      Input<A> first,
      Input<B> second,
      Input<C> third,
      Input<D> fourth,
      Scenario4<? super A, ? super B, ? super C, ? super D> result) {
    return new Interaction(
        List.of(first, second, third, fourth),
        () -> result.of(first.value(), second.value(), third.value(), fourth.value()));
  }
}
