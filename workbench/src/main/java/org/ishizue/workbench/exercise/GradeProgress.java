package org.ishizue.workbench.exercise;

import java.util.Locale;
import java.util.stream.Collectors;
import org.ishizue.checks.judge.Verdict;
import org.ishizue.grading.grade.GradeAll;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;

/** Says how far grading has come: one line that is written over at a terminal, one a submission elsewhere. */
final class GradeProgress {
  private static final Texts TEXTS = Texts.beside(GradeProgress.class);

  private final Console console;
  private final Pace pace;

  GradeProgress(Console console, int total) {
    this.console = console;
    this.pace = new Pace(total);
  }

  void done(GradeAll.Done one) {
    Verdict verdict = pace.note(one);
    var graded = one.graded();
    if (console.terminal()) {
      console
          .err()
          .print("\r" + TEXTS.get("progress", pace.done(), pace.total(), counts(), left())
              + "\u001B[K");
      console.err().flush();
    } else if (graded != null) {
      console
          .err()
          .println(TEXTS.get(
              graded.fresh() ? "one" : "one.known",
              pace.done(),
              pace.total(),
              one.handedIn().learner(),
              one.handedIn().exercise(),
              verdict.title(Language.current()),
              number(graded.result().points()),
              number(graded.result().maxPoints()),
              left()));
    }
  }

  void end() {
    if (console.terminal()) {
      console.err().println();
    }
  }

  private String counts() {
    return pace.counts().entrySet().stream()
        .map(each -> each.getKey().title(Language.current()) + " " + each.getValue())
        .collect(Collectors.joining(", "));
  }

  private String left() {
    return pace.left()
        .map(left -> String.format(Locale.ROOT, "%d:%02d", left.toMinutes(), left.toSecondsPart()))
        .orElse("–");
  }

  private static String number(double points) {
    return points == Math.rint(points)
        ? String.valueOf((long) points)
        : String.format(Locale.ROOT, "%.2f", points);
  }
}
