package org.ishizue.analysis.read;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, without those that are blank, notes, or above the line where reading begins. */
final class SheetRows implements RowSource {
  /** Something to be closed with the sheet. */
  interface Closing {
    void close() throws IOException;
  }

  private final Iterator<Row> rows;
  private final Closing closing;
  private final long skipped;
  private final List<String> notes;

  SheetRows(Iterator<Row> rows, Closing closing, Options options) {
    this.rows = rows;
    this.closing = closing;
    skipped = options.skippedLines;
    notes = List.copyOf(options.notes);
  }

  @Override
  public @Nullable Row next() {
    while (rows.hasNext()) {
      Row row = rows.next();
      if (row.line() > skipped && !isBlank(row) && !isNote(row)) {
        return row;
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    closing.close();
  }

  private boolean isNote(Row row) {
    return notes.stream().anyMatch(note -> row.cell(0).stripLeading().startsWith(note));
  }

  private static boolean isBlank(Row row) {
    for (int i = 0; i < row.size(); i++) {
      if (!row.cell(i).isBlank()) {
        return false;
      }
    }
    return true;
  }
}
