package org.ishizue.analysis.operate;

import org.ishizue.analysis.column.TableResult;
import tech.tablesaw.api.Table;

/** The table of periods, and how complete they are. */
public record ResampleResult(Table table, ResampleReport report) implements TableResult {}
