/**
 * The files of an exercise's folder that the learner's VM reads: {@code exercise.json}, {@code
 * checks/public.json}, {@code checks/hidden.json} where it is, and beside them what the reference gave. All
 * that is wrong with them is reported at once. Start at {@link org.ishizue.checks.file.ExerciseFolder}.
 */
@NullMarked
package org.ishizue.checks.file;

import org.jspecify.annotations.NullMarked;
