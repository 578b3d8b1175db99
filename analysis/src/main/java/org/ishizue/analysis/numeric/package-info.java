/**
 * The few numerical tools that estimation needs and no library here has: a simplex search, small symmetric
 * matrices, second derivatives. Arrays in, arrays out; they know nothing of statistics.
 */
@NullMarked
package org.ishizue.analysis.numeric;

import org.jspecify.annotations.NullMarked;
