/**
 * Handing in: a learner's notebook goes into an inbox, a folder that {@link org.ishizue.grading.collect.Collect}
 * reads, and the learner gets a receipt. Start at {@link org.ishizue.grading.submit.Submit}.
 */
@NullMarked
package org.ishizue.grading.submit;

import org.jspecify.annotations.NullMarked;
