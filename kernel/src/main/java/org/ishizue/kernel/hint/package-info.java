/**
 * Hints in plain words for the errors that beginners make most. A hint is a line in {@link
 * org.ishizue.kernel.hint.CompileHints} or {@link org.ishizue.kernel.hint.ThrownHints}, keyed by javac's
 * error code or by the exception's class, and its text in both languages.
 */
@NullMarked
package org.ishizue.kernel.hint;

import org.jspecify.annotations.NullMarked;
