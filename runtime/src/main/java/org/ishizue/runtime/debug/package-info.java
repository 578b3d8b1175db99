/**
 * What the debugger calls inside the learner's VM, on a thread that stands at a breakpoint. Start reading at {@link
 * org.ishizue.runtime.debug.Inspection}; uses {@code display} for texts.
 */
@NullMarked
package org.ishizue.runtime.debug;

import org.jspecify.annotations.NullMarked;
