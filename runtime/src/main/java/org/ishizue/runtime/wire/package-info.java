/**
 * The frames between the kernel and the learner's VM: {@link org.ishizue.runtime.wire.Command} goes
 * there, {@link org.ishizue.runtime.wire.Report} comes back. Every frame is a length and typed fields;
 * lengths are capped and nothing is deserialised as an object, for the far side may be hostile. Both
 * sides use {@link org.ishizue.runtime.wire.FrameChannel}.
 */
@NullMarked
package org.ishizue.runtime.wire;

import org.jspecify.annotations.NullMarked;
