package org.ishizue.analysis.read;

import java.util.List;

/** One line of a table as it stands in the file: the texts of its cells, and on which line it begins. */
public final class Row {
  private final long line;
  private final String[] cells;

  /** A row of any number of cells. */
  public Row(long line, List<String> cells) {
    this(line, cells.toArray(String[]::new));
  }

  Row(long line, String[] cells) {
    this.line = line;
    this.cells = cells;
  }

  /** The line or row of the file, from 1. */
  public long line() {
    return line;
  }

  public int size() {
    return cells.length;
  }

  /** The text of a cell, as written; nothing behind the last cell. */
  public String cell(int column) {
    return column < cells.length ? cells[column] : "";
  }
}
