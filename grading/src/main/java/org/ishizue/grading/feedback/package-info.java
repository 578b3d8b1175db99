/**
 * What a learner reads about a submission: HTML pages and notebooks, in both languages. All that comes from a
 * learner is escaped; of hidden checks only how many passed is told, and what the result file has words for.
 * Start at {@link org.ishizue.grading.feedback.FeedbackFiles}.
 */
@NullMarked
package org.ishizue.grading.feedback;

import org.jspecify.annotations.NullMarked;
