package org.ishizue.analysis.operate;

import org.ishizue.analysis.column.TableResult;
import tech.tablesaw.api.Table;

/** The table of groups and what went into it. */
public record GroupResult(Table table, GroupReport report) implements TableResult {}
