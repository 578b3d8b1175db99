/**
 * The Java kernel by JShell: {@code KernelMain} puts it together. Requests come in at {@code session}, are
 * split by {@code cell}, carried out by {@code magic} and {@code evaluate}, and run in the learner's VM
 * behind {@code uservm}; {@code error} words what went wrong.
 */
@NullMarked
package org.ishizue.kernel;

import org.jspecify.annotations.NullMarked;
