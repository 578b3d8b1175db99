package org.ishizue.analysis.join;

import tech.tablesaw.api.Table;

/** The joined table and how many rows matched. */
public record JoinResult(Table table, JoinReport report) {}
