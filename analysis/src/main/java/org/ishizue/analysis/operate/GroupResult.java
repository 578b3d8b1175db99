package org.ishizue.analysis.operate;

import tech.tablesaw.api.Table;

/** The table of groups and what went into it. */
public record GroupResult(Table table, GroupReport report) {}
