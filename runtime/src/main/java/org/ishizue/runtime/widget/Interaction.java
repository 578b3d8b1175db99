package org.ishizue.runtime.widget;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.runtime.display.Capture;
import org.ishizue.runtime.display.Display;
import org.ishizue.runtime.display.ErrorText;
import org.ishizue.runtime.display.ErrorTexts;
import org.jspecify.annotations.Nullable;

/**
 * Inputs, and a result below them that is made anew whenever one of them changes. While it is being made
 * further changes wait, and only the latest counts: a slow chart lags behind by one drawing at most.
 */
public final class Interaction extends Widget {
  private final Drawing drawing;
  private final Output output = new Output();
  private final VBox box;

  /** Makes the result from the inputs' values at that moment. */
  @FunctionalInterface
  interface Drawing {
    @Nullable
    Object draw() throws Exception;
  }

  /**
   * Draws for the first time.
   *
   * @throws RuntimeException what the drawing throws: the cell fails as any other
   */
  Interaction(List<? extends Input<?>> inputs, Drawing drawing) {
    this.drawing = drawing;
    List<Widget> parts = new ArrayList<>(inputs);
    parts.add(output);
    this.box = new VBox(parts);
    try {
      draw();
    } catch (Exception e) {
      throw Sneaky.asItIs(e);
    }
    inputs.forEach(input -> input.listen(this, this::redraw));
  }

  @Override
  Model model() {
    return box.model();
  }

  @Override
  void addTo(Fallback fallback) {
    box.addTo(fallback);
  }

  private void draw() throws Exception {
    Capture capture = Capture.begin();
    try (capture) {
      Object result = drawing.draw();
      if (result != null && !Display.isReturnedId(result)) {
        Display.display(result);
      }
    }
    output.replace(capture.items(), null);
  }

  /** An error is shown where the result would be, until the next change. */
  private void redraw() throws Exception {
    try {
      draw();
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception | LinkageError | AssertionError | VirtualMachineError e) {
      ErrorText words = ErrorTexts.of(e);
      output.replace(List.of(), words);
    }
  }
}
