package org.ishizue.analysis.read;

import tech.tablesaw.api.Table;

/** A table and how it was read. */
public record ReadResult(Table table, ReadReport report) {}
