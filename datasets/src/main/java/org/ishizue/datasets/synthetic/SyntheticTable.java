package org.ishizue.datasets.synthetic;

import java.io.IOException;
import java.io.OutputStream;

/** A table that a seeded program writes as CSV (UTF-8, line feeds, one header line), row by row, never held in memory. */
public interface SyntheticTable {
  /** How many rows it has, the header not counted. */
  long rows();

  /**
   * Writes header and rows.
   *
   * @param progress is told from time to time how many rows are written
   */
  void write(OutputStream out, RowProgress progress) throws IOException;

  /** Is told how far a table is. */
  @FunctionalInterface
  interface RowProgress {
    void rowsWritten(long rows);
  }
}
