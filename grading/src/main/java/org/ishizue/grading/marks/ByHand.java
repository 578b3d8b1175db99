package org.ishizue.grading.marks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ishizue.exercises.master.Criterion;
import org.ishizue.grading.gradebook.CriterionMark;
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
   * @param criterion of the task's rubric; empty for the task as a whole, of which beside criteria the comment counts
   *     alone, since the criteria make its points
   * @param points null takes an earlier mark back
   */
  public record Given(
      String learner,
      String task,
      String criterion,
      @Nullable Double points,
      String comment) {
    /** For a task as a whole. */
    public Given(String learner, String task, @Nullable Double points, String comment) {
      this(learner, task, "", points, comment);
    }
  }

  /**
   * Writes all of them or none.
   *
   * @throws org.ishizue.runtime.text.ProblemException GRADE-050 naming all that cannot be
   */
  public void give(List<Given> given, Gradebook gradebook, Instant now) {
    List<String> faults = new ArrayList<>();
    given.forEach(each -> check(each, faults));
    Map<String, List<Given>> byTask = new LinkedHashMap<>();
    given.forEach(each -> byTask
        .computeIfAbsent(each.learner() + "/" + each.task(), key -> new ArrayList<>())
        .add(each));
    byTask.values().forEach(each -> together(each, faults));
    if (!faults.isEmpty()) {
      throw TEXTS.problem("GRADE-050", worth.exercise(), "\n  " + String.join("\n  ", faults));
    }
    int unused = gradebook.change(rows -> {
      Map<String, Map<String, ManualMark>> held = rows.manualMarks(worth.exercise());
      for (List<Given> together : byTask.values()) {
        Given first = together.get(0);
        ManualMark before = held.getOrDefault(first.learner(), Map.of()).get(first.task());
        rows.add(mark(together, before, now));
      }
      return given.size();
    });
  }

  /** What is given for one task of one learner; criteria that are not named stay as they were. */
  private ManualMark mark(List<Given> together, @Nullable ManualMark before, Instant now) {
    Given last = together.get(together.size() - 1);
    Optional<Given> whole = together.stream()
        .filter(each -> each.criterion().isEmpty())
        .reduce((earlier, later) -> later);
    boolean asWhole = together.stream().allMatch(each -> each.criterion().isEmpty());
    if (asWhole) {
      return mark(last, last.points(), last.comment(), List.of(), now);
    }
    Map<String, CriterionMark> marks = new HashMap<>();
    if (before != null) {
      before.criteria().forEach(each -> marks.put(each.criterion(), each));
    }
    for (Given each : together) {
      Double points = each.points();
      if (!each.criterion().isEmpty() && points == null) {
        marks.remove(each.criterion());
      } else if (!each.criterion().isEmpty() && points != null) {
        marks.put(each.criterion(), new CriterionMark(each.criterion(), points, each.comment()));
      }
    }
    List<CriterionMark> criteria = new ArrayList<>();
    boolean complete = true;
    double sum = 0;
    for (Criterion each : task(last.task()).map(Worth.Task::criteria).orElse(List.of())) {
      CriterionMark mark = marks.get(each.id());
      if (mark == null) {
        complete = false;
      } else {
        criteria.add(mark);
        sum += mark.points();
      }
    }
    String comment = whole.map(Given::comment).orElse(before == null ? "" : before.comment());
    return mark(last, complete ? Math.round(sum * 100) / 100.0 : null, comment, criteria, now);
  }

  private ManualMark mark(
      Given given,
      @Nullable Double points,
      String comment,
      List<CriterionMark> criteria,
      Instant now) {
    return new ManualMark(
        given.learner(), worth.exercise(), given.task(), points, comment, marker, now, criteria);
  }

  private Optional<Worth.Task> task(String id) {
    return worth.tasks().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** A sum beside its parts could contradict them. */
  private static void together(List<Given> given, List<String> faults) {
    boolean parts = given.stream().anyMatch(each -> !each.criterion().isEmpty());
    given.stream()
        .filter(each -> parts && each.criterion().isEmpty() && each.points() != null)
        .forEach(each -> faults.add(TEXTS.get("both", each.learner(), each.task())));
  }

  private void check(Given given, List<String> faults) {
    if (!learners.isEmpty() && !learners.contains(given.learner())) {
      faults.add(TEXTS.get("learner", given.learner()));
    }
    Optional<Worth.Task> task = task(given.task());
    if (task.isEmpty()) {
      String all = String.join(", ", worth.tasks().stream().map(Worth.Task::id).toList());
      faults.add(TEXTS.get("task", given.task(), all));
      return;
    }
    Optional<Criterion> criterion = task.get().criterion(given.criterion());
    if (!given.criterion().isEmpty() && criterion.isEmpty()) {
      String all =
          String.join(", ", task.get().criteria().stream().map(Criterion::id).toList());
      faults.add(TEXTS.get("criterion", given.task(), given.criterion(), all));
      return;
    }
    double most = criterion.map(Criterion::points).orElse(task.get().points());
    String name =
        given.criterion().isEmpty() ? given.task() : given.task() + "/" + given.criterion();
    Double points = given.points();
    if (points != null && !(points >= 0 && points <= most)) {
      String text = String.format(Locale.ROOT, "%s", most).replaceFirst("\\.0$", "");
      faults.add(TEXTS.get("points", given.learner(), name, points, text));
    }
  }
}
