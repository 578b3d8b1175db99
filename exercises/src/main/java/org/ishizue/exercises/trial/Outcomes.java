package org.ishizue.exercises.trial;

import java.util.stream.Collectors;
import org.ishizue.kernel.evaluate.EvalOutcome;
import org.ishizue.kernel.evaluate.ThrownInCell;

/** What became of a cell, in a line for the author of an exercise. */
final class Outcomes {
  private Outcomes() {}

  static String text(EvalOutcome outcome) {
    if (outcome instanceof EvalOutcome.NotCompiled notCompiled) {
      return notCompiled.diagnostics().stream()
          .map(each -> each.line() + ":" + each.column() + " " + each.message() + " ["
              + each.sourceLine() + "]")
          .collect(Collectors.joining("; "));
    }
    if (outcome instanceof EvalOutcome.Threw threw) {
      return name(threw) + ": " + threw.thrown().message();
    }
    return outcome.getClass().getSimpleName();
  }

  /** Whether the cell threw what a stub throws. */
  static boolean isNotAnswered(EvalOutcome outcome) {
    return outcome instanceof EvalOutcome.Threw threw
        && String.valueOf(threw.thrown().message()).startsWith("EXERCISE-010");
  }

  private static String name(EvalOutcome.Threw threw) {
    ThrownInCell thrown = threw.thrown();
    return thrown.className().substring(thrown.className().lastIndexOf('.') + 1);
  }
}
