/**
 * Holds a submission's code: a learner's VM in bubblewrap with a seccomp filter, limits and a watch. What it
 * says is data, never a verdict. Start at {@link org.ishizue.grading.sandbox.Sandbox}.
 */
@NullMarked
package org.ishizue.grading.sandbox;

import org.jspecify.annotations.NullMarked;
