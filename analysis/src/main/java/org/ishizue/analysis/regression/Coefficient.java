package org.ishizue.analysis.regression;

import org.ishizue.analysis.result.Interval;

/**
 * One coefficient of a linear fit.
 *
 * @param name the predictor's column; empty for the intercept
 * @param estimate change of the response for a change of 1 in the predictor, the others kept
 * @param standardError of the estimate
 * @param t estimate / standardError
 * @param p two-sided probability of so large a |t| if the true coefficient is 0
 * @param interval of the true coefficient
 * @param vif variance inflation factor, 1 without collinearity; NaN for the intercept
 */
public record Coefficient(
    String name,
    double estimate,
    double standardError,
    double t,
    double p,
    Interval interval,
    double vif) {}
