package org.ishizue.runtime.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What notebooks written for IJava and JJava ask of {@code getKernelInstance()}, under the names that they use. The
 * kernel itself is another process, so there is no more of it than this: to run code and magics, and to add to the
 * class path. New notebooks call the methods of {@link Evaluation} directly.
 */
public final class JavaKernel {
  static final JavaKernel INSTANCE = new JavaKernel();

  private JavaKernel() {}

  /**
   * Runs a text as if it were a cell.
   *
   * @return the value of its last expression, the object itself; null if there is none
   * @throws EvaluationException if it does not compile or throws
   */
  public @Nullable Object evalRaw(String code) throws EvaluationException, InterruptedException {
    return Evaluation.eval(code);
  }

  /**
   * Adds a jar or folder to the class path of the session; a path may have stars.
   *
   * @throws EvaluationException if there is no such file
   */
  public void addToClasspath(String path) throws EvaluationException, InterruptedException {
    Object unused = Evaluation.lineMagic("classpath", List.of(path));
  }

  public Magics getMagics() {
    return Magics.INSTANCE;
  }

  /** The kernel's magics. */
  public static final class Magics {
    static final Magics INSTANCE = new Magics();

    private Magics() {}

    /**
     * Runs a line magic.
     *
     * @param <T> what the caller takes the value for; not checked
     */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> @Nullable T applyLineMagic(String name, List<String> arguments)
        throws EvaluationException, InterruptedException {
      return Evaluation.lineMagic(name, arguments);
    }

    /** Runs a cell magic, in the same way. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> @Nullable T applyCellMagic(String name, List<String> arguments, String body)
        throws EvaluationException, InterruptedException {
      return Evaluation.cellMagic(name, arguments, body);
    }
  }
}
