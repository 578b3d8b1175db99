package org.ishizue.analysis.read;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gives the rows of a file one after the other, so that the file is never in memory as a whole. */
public interface RowSource extends Closeable {
  /** The next row, or null after the last. */
  @Nullable
  Row next() throws IOException;

  @Override
  default void close() throws IOException {}
}
