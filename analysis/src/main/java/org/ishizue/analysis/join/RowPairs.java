package org.ishizue.analysis.join;

import org.ishizue.analysis.meta.ColumnInfos;
import tech.tablesaw.columns.Column;

/** Rows of a result: from which row of the left and of the right table each comes, {@link KeyCodes#NONE} for none. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record RowPairs(int[] left, int[] right) {
  Column<?> ofLeft(Column<?> column) {
    return gather(column, left);
  }

  Column<?> ofRight(Column<?> column) {
    return gather(column, right);
  }

  /** The key of each row, from whichever side has it. */
  Column<?> key(Column<?> ofLeft, Column<?> ofRight) {
    return both(ofLeft, ofRight);
  }

  private static <T> Column<T> gather(Column<T> column, int[] rows) {
    Column<T> gathered = column.emptyCopy();
    for (int row : rows) {
      if (row == KeyCodes.NONE) {
        gathered.appendMissing();
      } else {
        gathered.append(column, row);
      }
    }
    return ColumnInfos.attach(gathered, ColumnInfos.of(column));
  }

  @SuppressWarnings("unchecked") // both have the same type: the join has checked it
  private <T> Column<T> both(Column<T> ofLeft, Column<?> ofRight) {
    Column<T> gathered = ofLeft.emptyCopy();
    for (int i = 0; i < left.length; i++) {
      if (left[i] == KeyCodes.NONE) {
        gathered.append((Column<T>) ofRight, right[i]);
      } else {
        gathered.append(ofLeft, left[i]);
      }
    }
    return ColumnInfos.attach(gathered, ColumnInfos.of(ofLeft));
  }
}
