package org.ishizue.workbench.marks;

import java.util.stream.Collectors;
import org.ishizue.grading.gradebook.Mark;
import org.ishizue.grading.marks.Change;
import org.ishizue.grading.marks.Intake;
import org.ishizue.grading.marks.Preview;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;

/** Shows whose mark changes, from what to what and why. */
final class PreviewText {
  private static final Texts TEXTS = Texts.beside(PreviewText.class);

  private PreviewText() {}

  static void show(Change change, Console console) {
    String tasks = change.tasks().stream()
        .map(task -> task.task() + " " + number(task.from()) + " → " + number(task.to()))
        .collect(Collectors.joining(", "));
    console
        .out()
        .println(TEXTS.get(
            "change",
            change.to().learner(),
            change.to().exercise(),
            change.from().map(PreviewText::value).orElse("–"),
            value(change.to()),
            change.reasonText(Language.current()) + (tasks.isEmpty() ? "" : ": " + tasks)));
    if (change.keepsOld()) {
      console.out().println(TEXTS.get("kept"));
    }
  }

  /** What needs a person's eye; returns whether there was anything. */
  static boolean warn(Preview preview, Intake intake, Console console) {
    intake.unreadable().forEach(each -> console.err().println(TEXTS.get("unreadable", each)));
    intake.uncollected().forEach(each -> console.err().println(TEXTS.get("uncollected", each)));
    preview
        .strangers()
        .forEach(
            each -> console.err().println(TEXTS.get("stranger", each.learner(), each.exercise())));
    preview
        .otherVersions()
        .forEach(each -> console
            .err()
            .println(TEXTS.get(
                "version", each.learner(), each.exercise(), each.handedIn(), each.now())));
    boolean open = false;
    for (Change change : preview.changes()) {
      if (!change.to().status().counts()) {
        open = true;
        console
            .err()
            .println(TEXTS.get(
                "open",
                change.to().learner(),
                change.to().exercise(),
                change.to().status().title(Language.current())));
      }
    }
    return open
        || !intake.unreadable().isEmpty()
        || !intake.uncollected().isEmpty()
        || !preview.strangers().isEmpty();
  }

  static String value(Mark mark) {
    String points = number(mark.points()) + "/" + number(mark.maxPoints());
    return mark.status() == Mark.Status.FINAL
        ? points
        : mark.status().counts()
            ? points + " (" + mark.status().title(Language.current()) + ")"
            : mark.status().title(Language.current());
  }

  static String number(double value) {
    return String.valueOf(value).replaceFirst("\\.0$", "");
  }
}
