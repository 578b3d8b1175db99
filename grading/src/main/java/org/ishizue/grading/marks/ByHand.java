package org.ishizue.grading.marks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.ishizue.grading.gradebook.Gradebook;
import org.ishizue.grading.gradebook.ManualMark;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;

/** Takes marks that a person gives, after looking whether they can be. */
public final class ByHand {
  private static final Texts TEXTS = Texts.beside(ByHand.class);

  private final Worth worth;
  private final Collection<String> learners;
  private final String marker;

  /**
   * Marks an exercise.
   *
   * @param learners who takes part; empty if there is no list
   * @param marker who marks
   */
  public ByHand(Worth worth, Collection<String> learners, String marker) {
    this.worth = worth;
    this.learners = List.copyOf(learners);
    this.marker = marker;
  }

  /**
   * What a person gave.
   *
   * @param points null takes an earlier mark back
   */
  public record Given(String learner, String task, @Nullable Double points, String comment) {}

  /**
   * Writes all of them or none.
   *
   * @throws org.ishizue.runtime.text.ProblemException GRADE-050 naming all that cannot be
   */
  public void give(List<Given> given, Gradebook gradebook, Instant now) {
    List<String> faults = new ArrayList<>();
    given.forEach(each -> check(each, faults));
    if (!faults.isEmpty()) {
      throw TEXTS.problem("GRADE-050", worth.exercise(), "\n  " + String.join("\n  ", faults));
    }
    int unused = gradebook.change(rows -> {
      for (Given each : given) {
        rows.add(new ManualMark(
            each.learner(),
            worth.exercise(),
            each.task(),
            each.points(),
            each.comment(),
            marker,
            now));
      }
      return given.size();
    });
  }

  private void check(Given given, List<String> faults) {
    if (!learners.isEmpty() && !learners.contains(given.learner())) {
      faults.add(TEXTS.get("learner", given.learner()));
    }
    Worth.Task task = worth.tasks().stream()
        .filter(each -> each.id().equals(given.task()))
        .findFirst()
        .orElse(null);
    if (task == null) {
      String all = String.join(", ", worth.tasks().stream().map(Worth.Task::id).toList());
      faults.add(TEXTS.get("task", given.task(), all));
      return;
    }
    Double points = given.points();
    if (points != null && !(points >= 0 && points <= task.points())) {
      String most = String.format(Locale.ROOT, "%s", task.points()).replaceFirst("\\.0$", "");
      faults.add(TEXTS.get("points", given.learner(), given.task(), points, most));
    }
  }
}
