package org.ishizue.grading.collect;

import java.time.Instant;

/**
 * A notebook that was handed in, read within its limits.
 *
 * @param exercise the folder that it stood in; empty if it stood in none
 * @param time when it was handed in, as far as that is known
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, changed by nobody
record Found(String learner, String exercise, String source, byte[] bytes, Instant time) {}
