/**
 * Takes in what learners hand in: nbgrader's folders ({@code LEARNER/EXERCISE/*.ipynb}) and zip files. All of it
 * is hostile: links are never followed, only regular files are read, everything has a limit. What cannot be
 * taken is reported with its reason; nothing is ever deleted or overwritten. Start at {@link
 * org.ishizue.grading.collect.Collect}.
 */
@NullMarked
package org.ishizue.grading.collect;

import org.jspecify.annotations.NullMarked;
