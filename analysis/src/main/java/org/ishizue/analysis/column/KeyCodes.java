package org.ishizue.analysis.column;

import java.util.List;
import tech.tablesaw.columns.Column;

/**
 * The keys of two tables as whole numbers: a row of one and a row of the other have the same number if and
 * only if their keys are equal. {@link Gather#NONE} stands for a key in which something is missing, and in
 * the left table also for one that the right table does not have.
 *
 * @param left the number of each row of the left table
 * @param right the number of each row of the right table
 * @param count how many different keys the right table has
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record KeyCodes(int[] left, int[] right, int count) {
  /**
   * The codes of keys that consist of one or several columns.
   *
   * @param left columns of the left table
   * @param right as many of the right table, each of the type of its partner
   */
  public static KeyCodes of(List<Column<?>> left, List<Column<?>> right) {
    KeyCodes codes = of(Marks.ofBoth(left.get(0), right.get(0)));
    for (int i = 1; i < left.size(); i++) {
      codes = codes.with(of(Marks.ofBoth(left.get(i), right.get(i))));
    }
    return codes;
  }

  private static KeyCodes of(Marks[] both) {
    CodeTable table = new CodeTable(both[1]);
    int[] right = table.codesOfPresent(both[1]);
    return new KeyCodes(table.known(both[0]), right, table.count());
  }

  /** The codes of the pairs that these and other codes make. */
  private KeyCodes with(KeyCodes other) {
    return of(
        new Marks[] {pairs(left, other.left, other.count), pairs(right, other.right, other.count)});
  }

  private static Marks pairs(int[] first, int[] second, int secondCount) {
    long[] pairs = new long[first.length];
    for (int row = 0; row < pairs.length; row++) {
      pairs[row] = first[row] == Gather.NONE || second[row] == Gather.NONE
          ? Gather.NONE
          : (long) first[row] * secondCount + second[row];
    }
    return Marks.ofLongs(pairs, Gather.NONE);
  }
}
