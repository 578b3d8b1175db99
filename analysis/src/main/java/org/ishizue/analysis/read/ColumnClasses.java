package org.ishizue.analysis.read;

import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;

/**
 * Initialises Tablesaw's classes of tables and columns in one thread. They refer to each other in their initialisers, so two
 * threads that make the first columns of a VM side by side would wait for each other for ever.
 */
final class ColumnClasses {
  private ColumnClasses() {}

  static void initialise() {
    Table.create();
    ColumnType.values();
    DoubleColumn.create("");
    IntColumn.create("");
    LongColumn.create("");
    StringColumn.create("");
    DateColumn.create("");
    DateTimeColumn.create("");
    TimeColumn.create("");
  }
}
