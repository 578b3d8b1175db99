package org.ishizue.runtime.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a text as a cell: for whoever hosts the learner's code. */
@FunctionalInterface
public interface EvaluationHost {
  /**
   * Runs it to its end.
   *
   * @throws EvaluationException if it fails as a cell fails
   * @throws InterruptedException if the cell that waits for it is interrupted
   */
  Result run(String code) throws EvaluationException, InterruptedException;

  /**
   * What came of it.
   *
   * @param value the value of the last expression; null if there is none
   * @param addedToClassPath jars and folders that it has added to the class path
   */
  record Result(@Nullable Object value, List<String> addedToClassPath) {
    public Result {
      addedToClassPath = List.copyOf(addedToClassPath);
    }
  }
}
