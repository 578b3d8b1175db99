package org.ishizue.kernel.session;

import java.util.List;
import java.util.function.Function;
import org.ishizue.kernel.error.ErrorReport;
import org.ishizue.kernel.evaluate.Evaluator;
import org.ishizue.kernel.session.CellContexts.CellContext;
import org.ishizue.runtime.display.ErrorText;
import org.ishizue.runtime.wire.Command;
import org.ishizue.runtime.wire.Report;
import org.jspecify.annotations.Nullable;

/** Runs code for code that runs: {@code eval("1 + 2")} in a cell. */
final class Evaluations {
  private final CellContexts cells;
  private volatile @Nullable Evaluator evaluator;
  private volatile @Nullable Function<CellContext, CellExecution> executions;

  Evaluations(CellContexts cells) {
    this.cells = cells;
  }

  void runBy(Evaluator newEvaluator, Function<CellContext, CellExecution> newExecutions) {
    evaluator = newEvaluator;
    executions = newExecutions;
  }

  /** Runs it on a thread of its own: the one that reads from the VM must not wait for it. */
  void wanted(Report.Evaluate wanted) {
    Evaluator asked = evaluator;
    Function<CellContext, CellExecution> maker = executions;
    if (asked != null && maker != null) {
      Thread thread = new Thread(() -> asked.tell(run(wanted, maker)), "eval-" + wanted.askId());
      thread.setDaemon(true);
      thread.start();
    }
  }

  private Command run(Report.Evaluate wanted, Function<CellContext, CellExecution> maker) {
    CellContext parent = cells.get(wanted.cell());
    if (parent == null) {
      String gone = "The cell that asks is too long ago";
      return new Command.Evaluated(
          wanted.askId(), 0, new ErrorText("EvaluationException", gone, List.of(gone)), List.of());
    }
    CellContext context = cells.openWithin(parent);
    CellExecution execution = maker.apply(context);
    ErrorReport failed;
    try {
      failed = execution.run(wanted.code());
    } catch (RuntimeException e) { // somebody waits for an answer
      failed = ErrorReport.of(e.getClass().getName(), String.valueOf(e.getMessage()));
    }
    ErrorText error =
        failed == null ? null : new ErrorText(failed.ename(), failed.evalue(), failed.traceback());
    return new Command.Evaluated(
        wanted.askId(), context.number(), error, List.copyOf(execution.addedToClassPath()));
  }
}
