/** Marks from nbgrader's own gradebook. Start at {@link org.ishizue.grading.nbgrader.NbgraderGradebook}. */
@NullMarked
package org.ishizue.grading.nbgrader;

import org.jspecify.annotations.NullMarked;
