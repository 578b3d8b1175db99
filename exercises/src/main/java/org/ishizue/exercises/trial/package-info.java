/**
 * Mutation tests of exercises: the reference and every other right answer must pass, every wrong answer must
 * fail with its own message, the stub must be not answered; all in the real kernel, with the values judged
 * here and the notebook's own check read beside them. Start at {@link
 * org.ishizue.exercises.trial.ExerciseTrial}.
 */
@NullMarked
package org.ishizue.exercises.trial;

import org.jspecify.annotations.NullMarked;
