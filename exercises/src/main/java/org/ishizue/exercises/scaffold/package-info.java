/**
 * A new exercise's folder, which passes its own mutation tests as it is. Start at {@link
 * org.ishizue.exercises.scaffold.NewExercise}.
 */
@NullMarked
package org.ishizue.exercises.scaffold;

import org.jspecify.annotations.NullMarked;
