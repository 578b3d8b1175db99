/**
 * What a cell of an exercise calls, without an import: {@code check("ex1")}, {@code hint("ex1")}. Start at
 * {@link org.ishizue.checks.notebook.Checking}; {@link org.ishizue.checks.notebook.Probe} reads the answers
 * from the learner's variables and methods, {@link org.ishizue.checks.notebook.Report} shows what was found.
 */
@NullMarked
package org.ishizue.checks.notebook;

import org.jspecify.annotations.NullMarked;
