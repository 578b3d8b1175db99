/**
 * The verbs of {@code ishizue exercise} about marks: taking results into the gradebook, regrading, marking by
 * hand, feedback, export, similar answers, nbgrader's marks.
 */
@NullMarked
package org.ishizue.workbench.marks;

import org.jspecify.annotations.NullMarked;
