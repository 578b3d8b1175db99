/**
 * Runs submissions: a worker process compiles a submission's cells with a warm JShell and lets a sandbox run
 * them; what comes back is outcomes and captured values as text, not yet judged. A worker holds nothing of
 * the expected values and can be killed at any time. Start at {@link org.ishizue.grading.run.Workers}.
 */
@NullMarked
package org.ishizue.grading.run;

import org.jspecify.annotations.NullMarked;
