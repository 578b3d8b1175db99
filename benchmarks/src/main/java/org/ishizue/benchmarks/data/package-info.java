/**
 * Reading and operations on tables beside pandas, polars and DuckDB, on the same files and with the same
 * answers. Start at {@link org.ishizue.benchmarks.data.DataBenchmark}; {@code OwnWork} is what our library is
 * asked, {@code peers.py} what the others are.
 */
@NullMarked
package org.ishizue.benchmarks.data;

import org.jspecify.annotations.NullMarked;
