/**
 * How large a yearly maximum becomes once in many years: L-moments, Gumbel and GEV distributions by L-moments
 * and by maximum likelihood, goodness of fit, return levels with intervals. {@link
 * org.ishizue.analysis.extremes.ReturnPeriod} and {@link org.ishizue.analysis.extremes.AnnualExceedance} are
 * two types, so that 100 years and 1 % are not mistaken for each other. The front door is {@code
 * org.ishizue.analysis.Extremes}.
 */
@NullMarked
package org.ishizue.analysis.extremes;

import org.jspecify.annotations.NullMarked;
