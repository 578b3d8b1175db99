package org.ishizue.analysis.join;

import org.ishizue.analysis.column.Gather;
import org.ishizue.analysis.meta.ColumnInfos;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.columns.Column;

/**
 * Rows of a result: from which row of the left and of the right table each comes.
 *
 * @param left rows of the left table, {@link Gather#NONE} for none; null for all of them in their order
 * @param right rows of the right table, {@link Gather#NONE} for none
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record RowPairs(int @Nullable [] left, int[] right) {
  int size() {
    return right.length;
  }

  Column<?> ofLeft(Column<?> column) {
    return left == null ? Gather.copy(column) : Gather.rows(column, left);
  }

  Column<?> ofRight(Column<?> column) {
    return Gather.rows(column, right);
  }

  /** The key of each row, from whichever side has it. */
  Column<?> key(Column<?> ofLeft, Column<?> ofRight) {
    if (left != null) {
      for (int row : left) {
        if (row == Gather.NONE) {
          return both(ofLeft, ofRight, left);
        }
      }
    }
    return ofLeft(ofLeft);
  }

  @SuppressWarnings("unchecked") // both have the same type: the join has checked it
  private <T> Column<T> both(Column<T> ofLeft, Column<?> ofRight, int[] leftRows) {
    Column<T> gathered = ofLeft.emptyCopy();
    for (int i = 0; i < leftRows.length; i++) {
      if (leftRows[i] == Gather.NONE) {
        gathered.append((Column<T>) ofRight, right[i]);
      } else {
        gathered.append(ofLeft, leftRows[i]);
      }
    }
    return ColumnInfos.attach(gathered, ColumnInfos.of(ofLeft));
  }
}
