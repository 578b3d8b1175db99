package org.ishizue.grading.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ishizue.grading.gradebook.Grading;
import org.ishizue.grading.gradebook.Mark;
import org.ishizue.grading.result.TaskResult;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;

/**
 * A mark that would change.
 *
 * @param from what the learner has; empty if there is none yet
 * @param tasks whose automatic points differ
 */
public record Change(Optional<Mark> from, Mark to, List<Why> why, List<TaskChange> tasks) {
  private static final Texts TEXTS = Texts.beside(Change.class);

  public Change {
    why = List.copyOf(why);
    tasks = List.copyOf(tasks);
  }

  /** A reason. */
  public enum Why {
    /** There was no mark. */
    FIRST,
    /** Another submission counts now. */
    SUBMISSION,
    /** The same submission, graded again: other checks, another version, another grader. */
    GRADING,
    /** A person marked. */
    BY_HAND,
    /** The deadline, the rule for lateness, or an extension. */
    LATE,
    /** The tasks are worth something else. */
    WORTH,
    /** What is known of it has changed: it counts now, or does not. */
    STATUS;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String text(Language language) {
      return TEXTS.get(language, "why." + word());
    }
  }

  /** A task's automatic points before and after. */
  public record TaskChange(String task, double from, double to) {}

  static Change of(
      Optional<Mark> from, Mark to, Optional<Grading> before, Optional<Grading> after) {
    return new Change(from, to, reasons(from, to), tasks(before, after));
  }

  /** Whether it takes no mark from anybody: the first that counts, or that of another hand-in. */
  public boolean isNew() {
    return from.isEmpty() || !from.get().status().counts() || why.contains(Why.SUBMISSION);
  }

  /** Whether the old mark stays, because the new one says nothing yet. */
  public boolean keepsOld() {
    return from.isPresent() && from.get().status().counts() && !to.status().counts();
  }

  /** The reasons in words. */
  public String reasonText(Language language) {
    return String.join(
        language == Language.JA ? "、" : ", ",
        why.stream().map(each -> each.text(language)).toList());
  }

  private static List<Why> reasons(Optional<Mark> from, Mark to) {
    if (from.isEmpty()) {
      return List.of(Why.FIRST);
    }
    Mark old = from.get();
    List<Why> why = new ArrayList<>();
    if (!old.sha256().equals(to.sha256())) {
      why.add(Why.SUBMISSION);
    } else if (!old.key().equals(to.key())
        || (old.automatic() != to.automatic() && old.manual() == to.manual())) {
      why.add(Why.GRADING);
    }
    if (old.manual() != to.manual()) {
      why.add(Why.BY_HAND);
    }
    if (old.latePercent() != to.latePercent()) {
      why.add(Why.LATE);
    }
    if (old.maxPoints() != to.maxPoints()) {
      why.add(Why.WORTH);
    }
    return why.isEmpty() ? List.of(Why.STATUS) : why;
  }

  private static List<TaskChange> tasks(Optional<Grading> before, Optional<Grading> after) {
    List<TaskChange> changes = new ArrayList<>();
    if (before.isEmpty() || after.isEmpty()) {
      return changes;
    }
    for (TaskResult task : after.get().result().tasks()) {
      double old = before.get().result().tasks().stream()
          .filter(each -> each.task().equals(task.task()))
          .mapToDouble(TaskResult::points)
          .sum();
      if (old != task.points()) {
        changes.add(new TaskChange(task.task(), old, task.points()));
      }
    }
    return changes;
  }
}
