/**
 * Tables that nobody ever observed, made by seeded programs that are calibrated to published figures and
 * give the same bytes on every Java: own random numbers, {@link java.lang.StrictMath} for every logarithm
 * and exponential (those of {@link java.lang.Math} may differ by a last digit between VMs), no hash order, no
 * locale. Start at {@link org.ishizue.datasets.synthetic.Generators}.
 */
@NullMarked
package org.ishizue.datasets.synthetic;

import org.jspecify.annotations.NullMarked;
