/**
 * Whether and how fast a series changes: Kendall's test against time ({@link
 * org.ishizue.analysis.trend.MannKendall}), Sen's slope, the test's power, moving averages, seasonal
 * decomposition, anomalies from a normal. The front door is {@code org.ishizue.analysis.Trend}.
 */
@NullMarked
package org.ishizue.analysis.trend;

import org.jspecify.annotations.NullMarked;
