/**
 * A straight-line relation of one quantity to others by ordinary least squares, with what shows when it
 * should not be believed: residuals, leverage, collinearity, autocorrelation. The front door is {@code
 * org.ishizue.analysis.Regression}.
 */
@NullMarked
package org.ishizue.analysis.regression;

import org.jspecify.annotations.NullMarked;
