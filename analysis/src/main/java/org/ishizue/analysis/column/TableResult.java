package org.ishizue.analysis.column;

import tech.tablesaw.api.Table;

/** What an operation on tables gives: a new table, and a report on what happened, in words by its {@code toString}. */
public interface TableResult {
  /** The new table. */
  Table table();

  /** How many rows went in and came out, and what somebody should know of them. */
  Object report();
}
