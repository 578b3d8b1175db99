/**
 * The side of the kernel that lives in the learner's VM. {@link org.ishizue.runtime.agent.Agent} reads
 * commands from the kernel's socket and carries them out; {@code SnippetLoader} holds the learner's
 * classes, {@code Invocations} the running cells, {@code Checks} the interrupt points that the kernel
 * wove into those classes, {@code OutputStreams} and {@code ConsoleInput} the standard streams. When the
 * socket ends, so does this VM, whatever the learner's threads are doing.
 */
@NullMarked
package org.ishizue.runtime.agent;

import org.jspecify.annotations.NullMarked;
