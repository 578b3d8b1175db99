package org.ishizue.kernel.session;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.ishizue.kernel.error.ErrorReport;
import org.ishizue.kernel.evaluate.Evaluator;
import org.ishizue.runtime.display.ErrorText;
import org.ishizue.runtime.wire.Command;
import org.ishizue.runtime.wire.Report;
import org.jspecify.annotations.Nullable;

/** Gives the learner's VM the words for what a callback has thrown. */
final class Explanations {
  private volatile @Nullable Evaluator evaluator;

  void askOf(Evaluator newEvaluator) {
    evaluator = newEvaluator;
  }

  /** Answers from a thread of its own: the one that reads from the VM must not wait for JShell. */
  void wanted(Report.Explain explain) {
    Evaluator asked = evaluator;
    if (asked != null) {
      var unused = CompletableFuture.runAsync(
          () -> asked.tell(new Command.Explained(explain.askId(), words(asked, explain.thrown()))));
    }
  }

  private static ErrorText words(Evaluator evaluator, Report.Thrown thrown) {
    try {
      ErrorReport report = thrown.kind() == Report.Kind.INTERRUPTED
          ? ErrorReport.interrupted()
          : ErrorReport.of(evaluator.explain(thrown));
      return new ErrorText(report.ename(), report.evalue(), report.traceback());
    } catch (RuntimeException e) { // somebody waits for an answer
      String message = String.valueOf(thrown.message());
      return new ErrorText(
          thrown.className(), message, List.of(thrown.className() + ": " + message));
    }
  }
}
