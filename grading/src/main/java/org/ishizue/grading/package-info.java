/**
 * Grading: releasing exercises to learners, taking in what they hand in, running it in a sandbox, judging the
 * values that come back, keeping the marks. Packages in the order of the flow: {@code release}, {@code
 * collect}, {@code sandbox}, {@code grade}, {@code gradebook}, {@code feedback}. What runs in a sandbox is hostile;
 * nothing that it says decides a verdict but the values it returns.
 */
@NullMarked
package org.ishizue.grading;

import org.jspecify.annotations.NullMarked;
