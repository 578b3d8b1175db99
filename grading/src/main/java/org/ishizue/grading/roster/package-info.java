/** Who takes part in a course: the list of learners that an instructor keeps as a CSV file. */
@NullMarked
package org.ishizue.grading.roster;

import org.jspecify.annotations.NullMarked;
