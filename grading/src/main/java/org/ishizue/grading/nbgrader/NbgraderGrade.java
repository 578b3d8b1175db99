package org.ishizue.grading.nbgrader;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One graded cell of a submission in nbgrader's gradebook.
 *
 * @param learner the student's id
 * @param submittedAt nbgrader's time of submission; null if it has none
 * @param task the cell's grade_id
 * @param automatic null if autograde gave none
 * @param manual with extra credit; null if nobody marked
 * @param comment a person's; may be empty
 */
public record NbgraderGrade(
    String learner,
    String assignment,
    @Nullable Instant submittedAt,
    String task,
    @Nullable Double automatic,
    @Nullable Double manual,
    double maxScore,
    String comment) {}
