/**
 * Grades submissions: puts the instructor's cells back, has the cells run, judges the values that came, writes
 * one result file a submission. Start at {@link org.ishizue.grading.grade.GradeOne}, which knows no other
 * submission; {@link org.ishizue.grading.grade.GradeAll} runs many.
 */
@NullMarked
package org.ishizue.grading.grade;

import org.jspecify.annotations.NullMarked;
