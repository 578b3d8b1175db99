package org.ishizue.analysis.join;

import org.ishizue.analysis.column.TableResult;
import tech.tablesaw.api.Table;

/** The joined table and how many rows matched. */
public record JoinResult(Table table, JoinReport report) implements TableResult {}
