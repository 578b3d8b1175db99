/**
 * The instructor's notebooks: nbgrader's cell metadata (schema 3), solution regions, hidden tests, and the
 * files with other answers. All that is wrong with them is reported at once. Start at {@link
 * org.ishizue.exercises.master.Master}.
 */
@NullMarked
package org.ishizue.exercises.master;

import org.jspecify.annotations.NullMarked;
