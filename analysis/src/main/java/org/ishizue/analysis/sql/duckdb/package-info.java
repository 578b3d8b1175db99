/**
 * What needs DuckDB's own classes. It is defined by {@code EngineLoader}, beside DuckDB, and known to the rest
 * by {@link org.ishizue.analysis.sql.Engine} only, so that a VM without DuckDB never meets it.
 */
@NullMarked
package org.ishizue.analysis.sql.duckdb;

import org.jspecify.annotations.NullMarked;
