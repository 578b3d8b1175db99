package org.ishizue.grading.gradebook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Points that a person gave for a task; they stand above automatic ones whatever is graded later.
 *
 * @param points null takes an earlier one back
 * @param comment for the learner; may be empty
 * @param marker who gave it
 */
public record ManualMark(
    String learner,
    String exercise,
    String task,
    @Nullable Double points,
    String comment,
    String marker,
    Instant markedAt) {}
