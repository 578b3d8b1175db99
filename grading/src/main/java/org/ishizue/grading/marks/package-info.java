/**
 * From results to marks: takes result files and hand-ins into the gradebook, adds up what a learner has for an
 * exercise, and says whose mark would change and why before it does. Start at {@link
 * org.ishizue.grading.marks.Recording}.
 */
@NullMarked
package org.ishizue.grading.marks;

import org.jspecify.annotations.NullMarked;
