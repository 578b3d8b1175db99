package org.ishizue.analysis.column;

import java.util.Arrays;
import java.util.List;
import tech.tablesaw.columns.Column;

/**
 * The rows of a table by their keys, as whole numbers in the order in which the keys first come.
 *
 * @param codes the group of each row
 * @param firstRows the first row of each group
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Groups(int[] codes, int[] firstRows) {
  /** The groups of equal keys; a missing value is equal to a missing value. Without keys, all rows are one group. */
  public static Groups of(List<? extends Column<?>> keys, int rows) {
    if (keys.isEmpty()) {
      return new Groups(new int[rows], new int[rows == 0 ? 0 : 1]);
    }
    Groups groups = of(Marks.of(keys.get(0)));
    for (int i = 1; i < keys.size(); i++) {
      groups = groups.with(of(Marks.of(keys.get(i))));
    }
    return groups;
  }

  public int count() {
    return firstRows.length;
  }

  /** Whether all rows are one group. */
  public boolean single() {
    return firstRows.length <= 1;
  }

  /** The rows ordered by their group, in which they keep their order. */
  public int[] rowsByGroup() {
    int[] next = starts();
    int[] rows = new int[codes.length];
    for (int row = 0; row < codes.length; row++) {
      rows[next[codes[row]]++] = row;
    }
    return rows;
  }

  /** Where each group starts in {@link #rowsByGroup()}; one more for the end. */
  public int[] starts() {
    int[] starts = new int[count() + 1];
    if (single()) {
      starts[count()] = codes.length;
      return starts;
    }
    for (int code : codes) {
      starts[code + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    return starts;
  }

  /** The groups that these and others make together. */
  public Groups with(Groups other) {
    long[] pairs = new long[codes.length];
    for (int row = 0; row < pairs.length; row++) {
      pairs[row] = (long) codes[row] * other.count() + other.codes[row];
    }
    return of(Marks.ofLongs(pairs, Long.MIN_VALUE));
  }

  private static Groups of(Marks marks) {
    CodeTable table = new CodeTable(marks);
    int[] codes = table.codes(marks);
    return new Groups(codes, table.firstRows());
  }
}
