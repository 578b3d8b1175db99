/**
 * What runs in the learner's VM beside the learner's own code, on the JDK alone: {@code display}
 * turns values into MIME bundles, {@code wire} is the frames that travel to the kernel, and {@code
 * agent} loads and runs what the kernel compiled. Start reading at {@code agent.Agent}.
 */
@NullMarked
package org.ishizue.runtime;

import org.jspecify.annotations.NullMarked;
