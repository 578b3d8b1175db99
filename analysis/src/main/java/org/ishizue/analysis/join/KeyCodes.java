package org.ishizue.analysis.join;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.columns.Column;

/**
 * The keys of two tables as whole numbers: rows have the same number if and only if their keys are equal; a
 * row with a missing key has {@link #NONE}.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record KeyCodes(int[] left, int[] right, int count) {
  static final int NONE = -1;

  /** The codes of keys that consist of one or several columns. */
  static KeyCodes of(List<Column<?>> left, List<Column<?>> right) {
    KeyCodes codes = ofOne(left.get(0), right.get(0));
    for (int i = 1; i < left.size(); i++) {
      codes = codes.with(ofOne(left.get(i), right.get(i)));
    }
    return codes;
  }

  private static KeyCodes ofOne(Column<?> left, Column<?> right) {
    Map<Object, Integer> known = new HashMap<>();
    int[] leftCodes = encode(left, known);
    int[] rightCodes = encode(right, known);
    return new KeyCodes(leftCodes, rightCodes, known.size());
  }

  private static int[] encode(Column<?> column, Map<Object, Integer> known) {
    int[] codes = new int[column.size()];
    for (int row = 0; row < codes.length; row++) {
      if (column.isMissing(row)) {
        codes[row] = NONE;
      } else {
        Integer next = known.size();
        Integer code = known.putIfAbsent(column.get(row), next);
        codes[row] = code == null ? next : code;
      }
    }
    return codes;
  }

  /** The codes of the pairs that these and other codes make. */
  private KeyCodes with(KeyCodes other) {
    Map<Long, Integer> known = new HashMap<>();
    int[] leftPairs = pairs(left, other.left, known);
    int[] rightPairs = pairs(right, other.right, known);
    return new KeyCodes(leftPairs, rightPairs, known.size());
  }

  private static int[] pairs(int[] first, int[] second, Map<Long, Integer> known) {
    int[] codes = new int[first.length];
    for (int row = 0; row < codes.length; row++) {
      if (first[row] == NONE || second[row] == NONE) {
        codes[row] = NONE;
      } else {
        Integer next = known.size();
        Integer code = known.putIfAbsent(((long) first[row] << 32) | second[row], next);
        codes[row] = code == null ? next : code;
      }
    }
    return codes;
  }

  /** The rows of the right table by their code, as one array: those of code c lie from starts[c] to starts[c + 1]. */
  RowsByCode rightRows() {
    int[] starts = new int[count + 1];
    for (int code : right) {
      if (code != NONE) {
        starts[code + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] next = starts.clone();
    int[] rows = new int[starts[count]];
    for (int row = 0; row < right.length; row++) {
      if (right[row] != NONE) {
        rows[next[right[row]]++] = row;
      }
    }
    return new RowsByCode(starts, rows);
  }

  /** Rows in the order of their codes. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record RowsByCode(int[] starts, int[] rows) {}
}
