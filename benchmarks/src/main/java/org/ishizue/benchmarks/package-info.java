/** What all benchmarks share: medians, and a table with ratios against a named peer of the same run. */
@NullMarked
package org.ishizue.benchmarks;

import org.jspecify.annotations.NullMarked;
