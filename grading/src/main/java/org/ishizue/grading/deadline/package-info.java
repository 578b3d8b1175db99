/**
 * What a course says about time and about which submission counts: {@code course.json} with deadlines, grace,
 * reductions for lateness and extensions. Nothing here reads a clock. Start at {@link
 * org.ishizue.grading.deadline.CourseRules}.
 */
@NullMarked
package org.ishizue.grading.deadline;

import org.jspecify.annotations.NullMarked;
