package org.ishizue.grading.marks;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishizue.grading.deadline.CourseRules;
import org.ishizue.grading.deadline.Deadline.Lateness;
import org.ishizue.grading.gradebook.Grading;
import org.ishizue.grading.gradebook.HandIn;
import org.ishizue.grading.gradebook.ManualMark;
import org.ishizue.grading.gradebook.Mark;
import org.ishizue.grading.gradebook.Mark.Status;
import org.ishizue.grading.result.TaskResult;
import org.jspecify.annotations.Nullable;

/** Adds up a learner's mark for an exercise from what the gradebook holds. Nothing here reads or writes. */
final class Marking {
  private final Worth worth;
  private final CourseRules rules;

  Marking(Worth worth, CourseRules rules) {
    this.worth = worth;
    this.rules = rules;
  }

  /**
   * The mark.
   *
   * @param handIns of this learner, the oldest first
   * @param gradings of this learner, the oldest first
   * @param manual of this learner, by task
   */
  Mark of(
      String learner,
      List<HandIn> handIns,
      List<Grading> gradings,
      Map<String, ManualMark> manual) {
    if (handIns.isEmpty()) {
      return mark(learner, Optional.empty(), Optional.empty(), manual);
    }
    List<HandIn> answered = handIns.stream().filter(each -> each.answered() > 0).toList();
    // An empty form, sent by mistake, takes nothing away.
    List<HandIn> candidates = answered.isEmpty() ? handIns : answered;
    return switch (rules.counts()) {
      case LATEST -> mark(learner, candidates.get(candidates.size() - 1), gradings, manual);
      case FIRST -> mark(learner, candidates.get(0), gradings, manual);
      case BEST ->
        candidates.stream()
            .map(each -> mark(learner, each, gradings, manual))
            .max(Comparator.comparing((Mark mark) -> mark.status().counts())
                .thenComparing(Mark::points)
                .thenComparing(Mark::submittedAt))
            .orElseThrow();
    };
  }

  private Mark mark(
      String learner, HandIn handIn, List<Grading> gradings, Map<String, ManualMark> manual) {
    Optional<Grading> grading = gradings.stream()
        .filter(each -> each.sha256().equals(handIn.sha256()))
        .reduce((older, newer) -> newer);
    return mark(learner, Optional.of(handIn), grading, manual);
  }

  private Mark mark(
      String learner,
      Optional<HandIn> handIn,
      Optional<Grading> grading,
      Map<String, ManualMark> manual) {
    double automatic = 0;
    double byHand = 0;
    boolean pending = false;
    for (Worth.Task task : worth.tasks()) {
      ManualMark given = manual.get(task.id());
      if (given != null && given.points() != null) {
        byHand += given.points();
      } else if (task.byHand()) {
        pending = true;
      } else {
        automatic += grading.map(each -> points(each, task)).orElse(0.0);
      }
    }
    Instant submitted = handIn.map(HandIn::submittedAt).orElse(Instant.EPOCH);
    Lateness lateness = handIn
        .map(each -> rules.lateness(worth.exercise(), learner, each.submittedAt()))
        .orElse(Lateness.NONE);
    return new Mark(
        learner,
        worth.exercise(),
        status(handIn, grading, pending, allByHand(manual)),
        handIn.map(HandIn::sha256).orElse(""),
        submitted,
        grading.map(each -> each.result().exerciseVersion()).orElse(worth.version()),
        grading.map(each -> each.result().key()).orElse(""),
        grading.map(each -> each.result().level().word()).orElse(""),
        round(automatic),
        round(byHand),
        lateness.percent(),
        round((automatic + byHand) * (1 - lateness.percent() / 100)),
        worth.maxPoints());
  }

  private Status status(
      Optional<HandIn> handIn, Optional<Grading> grading, boolean pending, boolean allByHand) {
    boolean needsResult = handIn.isPresent() && !allByHand;
    if (needsResult && grading.isEmpty()) {
      return Status.WAITING;
    }
    if (needsResult && !grading.orElseThrow().result().isFinal()) {
      return Status.FAULT;
    }
    if (needsResult
        && !rules.levels().contains(grading.orElseThrow().result().level().word())) {
      return Status.UNSAFE;
    }
    return pending ? Status.PENDING : Status.FINAL;
  }

  private boolean allByHand(Map<String, ManualMark> manual) {
    return worth.tasks().stream().map(task -> manual.get(task.id())).allMatch(Marking::isGiven);
  }

  private static boolean isGiven(@Nullable ManualMark mark) {
    return mark != null && mark.points() != null;
  }

  /** Never more than the task is worth today, whatever an old result says. */
  private static double points(Grading grading, Worth.Task task) {
    return grading.result().tasks().stream()
        .filter(each -> each.task().equals(task.id()))
        .mapToDouble(TaskResult::points)
        .map(points -> Math.min(points, task.points()))
        .findFirst()
        .orElse(0);
  }

  private static double round(double points) {
    return Math.round(points * 100) / 100.0;
  }
}
