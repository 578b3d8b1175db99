package org.ishizue.grading.gradebook;

import java.time.Instant;

/**
 * Something that a learner handed in.
 *
 * @param sha256 of the notebook's bytes
 * @param submittedAt when; to the microsecond
 * @param source where it was found
 * @param answered how many answers are no stub
 * @param version what the notebook says of the exercise's version; 0 if it says nothing
 */
public record HandIn(
    String learner,
    String exercise,
    String sha256,
    Instant submittedAt,
    String source,
    int answered,
    int version) {}
