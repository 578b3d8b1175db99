/**
 * Exercises as an instructor writes them. {@code master} reads the notebooks with their solution regions,
 * {@code trial} runs reference, right and wrong answers and the stub in the real kernel, {@code scaffold}
 * makes a new folder, {@code variant} the seed of a learner's own data. What a learner's VM needs of an
 * exercise is read by {@code org.ishizue.checks.file}. Start at {@link
 * org.ishizue.exercises.trial.ExerciseTrial}.
 */
@NullMarked
package org.ishizue.exercises;

import org.jspecify.annotations.NullMarked;
