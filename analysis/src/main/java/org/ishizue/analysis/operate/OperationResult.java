package org.ishizue.analysis.operate;

import org.ishizue.analysis.column.TableResult;
import tech.tablesaw.api.Table;

/** The table that an operation made, and what happened to the rows. */
public record OperationResult(Table table, OperationReport report) implements TableResult {}
