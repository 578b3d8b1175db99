/**
 * What is made of one table: groups and their sums, windows that roll over its rows. Works on whole-number codes and primitive arrays; a
 * missing value makes a result missing unless it is asked to be skipped, and reports say how many there
 * were. Start at {@link org.ishizue.analysis.operate.Grouping} and {@link org.ishizue.analysis.operate.Rolling}.
 */
@NullMarked
package org.ishizue.analysis.operate;

import org.jspecify.annotations.NullMarked;
