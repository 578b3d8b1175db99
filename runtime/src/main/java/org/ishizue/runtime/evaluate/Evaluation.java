package org.ishizue.runtime.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs code from code. In a notebook these methods are there without an import. */
public final class Evaluation {
  private static volatile EvaluationHost host = code -> {
    throw new IllegalStateException("eval needs a notebook: there is no session to run code in");
  };

  private Evaluation() {}

  /** Sets who runs it: for whoever hosts the learner's code. */
  public static void runBy(EvaluationHost newHost) {
    host = newHost;
  }

  /**
   * Runs a text as if it were a cell, magics included, in the same session.
   *
   * @return the value of its last expression, the object itself; null if there is none
   * @throws EvaluationException if it does not compile or throws
   */
  public static @Nullable Object eval(String code)
      throws EvaluationException, InterruptedException {
    return host.run(code).value();
  }

  /**
   * Runs a line magic, as {@code List<String> jars = %jars lib/*.jar} does.
   *
   * @param <T> what the caller takes the value for; not checked
   * @return the value; what was added to the class path if that is all there is
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public static <T> @Nullable T lineMagic(String name, List<String> arguments)
      throws EvaluationException, InterruptedException {
    return (T) value(host.run("%" + name + " " + String.join(" ", arguments)));
  }

  /** Runs a cell magic, in the same way. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public static <T> @Nullable T cellMagic(String name, List<String> arguments, String body)
      throws EvaluationException, InterruptedException {
    return (T) value(host.run("%%" + name + " " + String.join(" ", arguments) + "\n" + body));
  }

  /** The kernel as notebooks written for IJava and JJava know it. */
  public static JavaKernel getKernelInstance() {
    return JavaKernel.INSTANCE;
  }

  private static @Nullable Object value(EvaluationHost.Result result) {
    Object value = result.value();
    return value == null && !result.addedToClassPath().isEmpty()
        ? result.addedToClassPath()
        : value;
  }
}
