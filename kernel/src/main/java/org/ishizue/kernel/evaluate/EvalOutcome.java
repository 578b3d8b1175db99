package org.ishizue.kernel.evaluate;

import java.time.Duration;
import java.util.List;
import org.ishizue.runtime.display.MimeBundle;
import org.jspecify.annotations.Nullable;

/** What became of a piece of Java source. */
public sealed interface EvalOutcome {
  /** It ran to its end; the bundle shows the last expression's value, if there is one to show. */
  record Completed(@Nullable MimeBundle shown) implements EvalOutcome {}

  /** It does not compile, and nothing of the snippet at fault was run. */
  record NotCompiled(List<CellDiagnostic> diagnostics) implements EvalOutcome {
    public NotCompiled {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** It threw. */
  record Threw(ThrownInCell thrown) implements EvalOutcome {}

  /** It was interrupted; the session's variables are still there. */
  record Interrupted() implements EvalOutcome {}

  /** One of its statements took longer than the session allows, and was interrupted. */
  record TimedOut(Duration limit) implements EvalOutcome {}

  /**
   * The learner's VM ended while it ran, and all variables with it. A new one is being started.
   *
   * @param byInterrupt whether we ended it, as nothing else could stop the cell
   * @param lost the names of the variables, methods and classes that are gone
   */
  record VmEnded(int exitCode, boolean byInterrupt, List<String> lost) implements EvalOutcome {
    public VmEnded {
      lost = List.copyOf(lost);
    }
  }
}
