/**
 * What grading one submission came to: a record that is written once, as one JSON file, and read by the
 * gradebook and by feedback. Nothing in it tells what a hidden check expects. Start at {@link
 * org.ishizue.grading.result.SubmissionResult}; files are {@link org.ishizue.grading.result.ResultFile}'s.
 */
@NullMarked
package org.ishizue.grading.result;

import org.jspecify.annotations.NullMarked;
