/**
 * Where marks are kept: every hand-in, every grading, every mark by hand and every mark that was given out, in
 * SQLite or PostgreSQL. Rows are added and never changed, so that it can be told later who had what and why;
 * a page of one writer at a time. Start at {@link org.ishizue.grading.gradebook.Gradebook}.
 */
@NullMarked
package org.ishizue.grading.gradebook;

import org.jspecify.annotations.NullMarked;
