package org.ishizue.analysis.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.ishizue.analysis.column.Blocks;
import org.ishizue.analysis.column.Gather;
import org.ishizue.analysis.column.KeyCodes;
import tech.tablesaw.columns.Column;

/** Which rows of two tables have equal keys. */
final class Matching {
  private static final int SHOWN_KEYS = 5;

  private final List<Column<?>> leftKeys;
  private final List<Column<?>> rightKeys;
  private final int[] left;
  private final int[] right;
  private final boolean[] leftHas;
  private final int leftMatched;

  /** The right rows of code c lie in {@link #rightRows} from starts[c] to starts[c + 1]. */
  private final int[] rightStarts;

  private final int[] rightRows;

  /**
   * Matches keys.
   *
   * @param leftKeys columns of the left table
   * @param rightKeys as many of the right table, each of the type of its partner
   */
  Matching(List<Column<?>> leftKeys, List<Column<?>> rightKeys) {
    this.leftKeys = leftKeys;
    this.rightKeys = rightKeys;
    KeyCodes codes = KeyCodes.of(leftKeys, rightKeys);
    left = codes.left();
    right = codes.right();
    leftHas = new boolean[codes.count()];
    LongAdder matched = new LongAdder();
    Blocks.each(left.length, (from, to) -> {
      int count = 0;
      for (int row = from; row < to; row++) {
        if (left[row] != Gather.NONE) {
          leftHas[left[row]] = true; // all who write write the same
          count++;
        }
      }
      matched.add(count);
    });
    leftMatched = matched.intValue();
    rightStarts = new int[codes.count() + 1];
    for (int code : right) {
      if (code != Gather.NONE) {
        rightStarts[code + 1]++;
      }
    }
    Arrays.parallelPrefix(rightStarts, Integer::sum);
    int[] next = rightStarts.clone();
    rightRows = new int[rightStarts[codes.count()]];
    for (int row = 0; row < right.length; row++) {
      if (right[row] != Gather.NONE) {
        rightRows[next[right[row]]++] = row;
      }
    }
  }

  /** How many rows {@link #pairs} gives; more than a table can have, perhaps. */
  long size(boolean keepLeft, boolean keepRight) {
    long size = keepLeft ? left.length - leftMatched : 0;
    if (rightIsUnique()) {
      size += leftMatched;
    } else {
      for (int code : left) {
        size += rightCount(code);
      }
    }
    for (int row = 0; keepRight && row < right.length; row++) {
      size += hasLeft(right[row]) ? 0 : 1;
    }
    return size;
  }

  /** Every pair of rows with equal keys; also rows without a partner, if they are to be kept. */
  RowPairs pairs(boolean keepLeft, boolean keepRight) {
    int size = Math.toIntExact(size(keepLeft, keepRight));
    if (rightIsUnique() && size == left.length && (keepLeft || leftMatched == left.length)) {
      return allLeftOnce();
    }
    if (rightIsUnique() && !keepLeft && !keepRight) {
      return matchedOnce();
    }
    int[] leftOf = new int[size];
    int[] rightOf = new int[size];
    int at = 0;
    for (int row = 0; row < left.length; row++) {
      int code = left[row];
      int partners = rightCount(code);
      for (int i = 0; i < partners; i++) {
        leftOf[at] = row;
        rightOf[at++] = rightRows[rightStarts[code] + i];
      }
      if (keepLeft && partners == 0) {
        leftOf[at] = row;
        rightOf[at++] = Gather.NONE;
      }
    }
    for (int row = 0; keepRight && row < right.length; row++) {
      if (!hasLeft(right[row])) {
        leftOf[at] = Gather.NONE;
        rightOf[at++] = row;
      }
    }
    return new RowPairs(leftOf, rightOf);
  }

  /** The usual case of facts that look up a master table. */
  private RowPairs allLeftOnce() {
    int[] rightOf = new int[left.length];
    Blocks.each(left.length, (from, to) -> {
      for (int row = from; row < to; row++) {
        rightOf[row] = left[row] == Gather.NONE ? Gather.NONE : rightRows[left[row]];
      }
    });
    return new RowPairs(null, rightOf);
  }

  private RowPairs matchedOnce() {
    int[] leftOf = leftRows(true);
    int[] rightOf = new int[leftOf.length];
    Blocks.each(leftOf.length, (from, to) -> {
      for (int i = from; i < to; i++) {
        rightOf[i] = rightRows[left[leftOf[i]]];
      }
    });
    return new RowPairs(leftOf, rightOf);
  }

  /** The left rows with a partner, or those without. */
  int[] leftRows(boolean withPartner) {
    return Blocks.select(left.length, (from, to, kept) -> {
      int count = 0;
      for (int row = from; row < to; row++) {
        kept[count] = row; // is overwritten by the next if it is not to be kept
        count += left[row] != Gather.NONE == withPartner ? 1 : 0;
      }
      return count;
    });
  }

  /** The first left row whose key has come before and comes several times on the right, too; -1 if there is none. */
  int firstRepeatedOnBothSides() {
    if (rightIsUnique()) {
      return -1;
    }
    boolean[] seen = new boolean[leftHas.length];
    for (int row = 0; row < left.length; row++) {
      int code = left[row];
      if (rightCount(code) > 1) {
        if (seen[code]) {
          return row;
        }
        seen[code] = true;
      }
    }
    return -1;
  }

  JoinReport report(int rows) {
    int leftMissing = 0;
    Set<String> leftUnmatched = new LinkedHashSet<>();
    boolean leftComplete = leftKeys.stream().allMatch(key -> key.countMissing() == 0);
    boolean look = leftMatched < left.length;
    for (int row = 0; look && row < left.length; row++) {
      if (left[row] == Gather.NONE) {
        if (!leftComplete && isMissing(leftKeys, row)) {
          leftMissing++;
        } else if (leftUnmatched.size() < SHOWN_KEYS) {
          leftUnmatched.add(key(leftKeys, row));
        }
        look = !leftComplete || leftUnmatched.size() < SHOWN_KEYS;
      }
    }
    int rightMatched = 0;
    int rightMissing = 0;
    Set<String> rightUnmatched = new LinkedHashSet<>();
    for (int row = 0; row < right.length; row++) {
      if (right[row] == Gather.NONE) {
        rightMissing++;
      } else if (leftHas[right[row]]) {
        rightMatched++;
      } else if (rightUnmatched.size() < SHOWN_KEYS) {
        rightUnmatched.add(key(rightKeys, row));
      }
    }
    return new JoinReport(
        left.length,
        right.length,
        leftMatched,
        rightMatched,
        leftMissing,
        rightMissing,
        rows,
        new ArrayList<>(leftUnmatched),
        new ArrayList<>(rightUnmatched));
  }

  private boolean rightIsUnique() {
    return rightRows.length == leftHas.length;
  }

  private boolean hasLeft(int code) {
    return code != Gather.NONE && leftHas[code];
  }

  private int rightCount(int code) {
    return code == Gather.NONE ? 0 : rightStarts[code + 1] - rightStarts[code];
  }

  private static boolean isMissing(List<Column<?>> keys, int row) {
    for (Column<?> key : keys) {
      if (key.isMissing(row)) {
        return true;
      }
    }
    return false;
  }

  private static String key(List<Column<?>> keys, int row) {
    return String.join(" ", keys.stream().map(key -> key.getString(row)).toList());
  }
}
