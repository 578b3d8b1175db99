/**
 * Jupyter's requests and what answers them: queues, history, completion, inspection, input.
 */
@NullMarked
package org.ishizue.kernel.session;

import org.jspecify.annotations.NullMarked;
