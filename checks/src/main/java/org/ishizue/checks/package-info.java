/**
 * Comparing what a learner's code gave with what is expected. The same code runs in the notebook, for
 * instant feedback, and in the grader, which gets only values from the learner's VM. {@code value} is a
 * value as plain data, {@code judge} compares two of them and names common mistakes, {@code file} reads an
 * exercise's folder, {@code notebook} is what a cell calls: {@code check("ex1")}. Start at {@link
 * org.ishizue.checks.judge.Judge}.
 */
@NullMarked
package org.ishizue.checks;

import org.jspecify.annotations.NullMarked;
