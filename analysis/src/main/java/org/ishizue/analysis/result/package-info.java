/**
 * What every statistical result can do: explain itself. {@link org.ishizue.analysis.result.Explained} is
 * the promise, {@link org.ishizue.analysis.result.Explanation} the small table of estimates, method, number
 * of values, assumptions and warnings that a notebook shows; {@link org.ishizue.analysis.result.Caution} is
 * a warning that stays with its result. Nothing here knows a method.
 */
@NullMarked
package org.ishizue.analysis.result;

import org.jspecify.annotations.NullMarked;
