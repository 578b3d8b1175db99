/**
 * Life-cycle cost of plans: payments by year, discounted at a rate that says whether it is real or nominal
 * and whether the first year counts as 0 or 1; residual value, comparison, sensitivity. The front door is
 * {@code org.ishizue.analysis.Cost}.
 */
@NullMarked
package org.ishizue.analysis.cost;

import org.jspecify.annotations.NullMarked;
