package org.ishizue.grading.gradebook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points that a person gave for a task; they stand above automatic ones whatever is graded later.
 *
 * @param points null takes an earlier one back, or says that criteria are lacking yet
 * @param comment for the learner; may be empty
 * @param marker who gave it
 * @param criteria those that were marked, in the rubric's order; empty if the task was marked as a whole
 */
public record ManualMark(
    String learner,
    String exercise,
    String task,
    @Nullable Double points,
    String comment,
    String marker,
    Instant markedAt,
    List<CriterionMark> criteria) {
  public ManualMark {
    criteria = List.copyOf(criteria);
  }

  /** For a task as a whole. */
  public ManualMark(
      String learner,
      String exercise,
      String task,
      @Nullable Double points,
      String comment,
      String marker,
      Instant markedAt) {
    this(learner, exercise, task, points, comment, marker, markedAt, List.of());
  }

  /** Whether it says nothing: an earlier one was taken back. */
  public boolean isTakenBack() {
    return points == null && criteria.isEmpty();
  }
}
