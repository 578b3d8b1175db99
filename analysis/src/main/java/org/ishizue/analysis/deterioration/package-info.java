/**
 * How structures age: transitions between condition classes from inspections at unequal intervals ({@link
 * org.ishizue.analysis.deterioration.MarkovDeterioration}), and lifetimes of which some are not over yet
 * (Weibull, Kaplan-Meier, log-rank). A repair ends a history and begins another; it is never counted as an
 * improvement. The front door is {@code org.ishizue.analysis.Deterioration}.
 */
@NullMarked
package org.ishizue.analysis.deterioration;

import org.jspecify.annotations.NullMarked;
