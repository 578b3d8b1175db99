/**
 * Makes what learners get from an instructor's exercise: notebooks with stubs, the public checks, a manifest
 * with the hash of every file. Solutions, hidden checks, wrong and other right answers stay behind. Start at
 * {@link org.ishizue.grading.release.Release}.
 */
@NullMarked
package org.ishizue.grading.release;

import org.jspecify.annotations.NullMarked;
