/**
 * Numbers and text as they stand in tables and on axes: {@link org.ishizue.analysis.text.DisplayWidth}
 * counts a full-width character as two columns, {@link org.ishizue.analysis.text.NumberText} writes a
 * column of numbers with the same decimals, and years as 1976.
 */
@NullMarked
package org.ishizue.analysis.text;

import org.jspecify.annotations.NullMarked;
