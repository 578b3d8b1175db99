/**
 * SQL over tables and files, on DuckDB: for what does not fit into memory, and for those who know SQL better
 * than Java. {@link org.ishizue.analysis.sql.SqlQuery} is what a learner uses; {@code Database} keeps one
 * database in memory for the VM, {@code EngineJar} finds DuckDB, {@code EngineLoader} gives it a class
 * loader of its own, {@code ResultReader} makes Tablesaw columns, {@code SqlErrors} turns DuckDB's messages
 * into what, why and how to fix. Only the package {@code duckdb} below knows DuckDB's classes.
 */
@NullMarked
package org.ishizue.analysis.sql;

import org.jspecify.annotations.NullMarked;
