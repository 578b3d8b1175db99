package org.ishizue.analysis.join;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tech.tablesaw.api.Table;

/** Which rows of two tables have equal keys. */
final class Matching {
  private static final int SHOWN_KEYS = 5;

  private final KeyCodes codes;
  private final KeyCodes.RowsByCode rightRows;
  private final boolean[] leftHas;

  Matching(KeyCodes codes) {
    this.codes = codes;
    rightRows = codes.rightRows();
    leftHas = new boolean[codes.count()];
    for (int code : codes.left()) {
      if (code != KeyCodes.NONE) {
        leftHas[code] = true;
      }
    }
  }

  /** Every pair of rows with equal keys; also rows without a partner, if they are to be kept. */
  RowPairs pairs(boolean keepLeft, boolean keepRight) {
    IntArrayList left = new IntArrayList();
    IntArrayList right = new IntArrayList();
    for (int row = 0; row < codes.left().length; row++) {
      int code = codes.left()[row];
      for (int i = start(code); i < end(code); i++) {
        left.add(row);
        right.add(rightRows.rows()[i]);
      }
      if (keepLeft && start(code) == end(code)) {
        left.add(row);
        right.add(KeyCodes.NONE);
      }
    }
    for (int row = 0; keepRight && row < codes.right().length; row++) {
      if (!hasLeft(codes.right()[row])) {
        left.add(KeyCodes.NONE);
        right.add(row);
      }
    }
    return new RowPairs(left.toIntArray(), right.toIntArray());
  }

  /** The left rows with a partner, or those without. */
  RowPairs leftRows(boolean withPartner) {
    IntArrayList left = new IntArrayList();
    for (int row = 0; row < codes.left().length; row++) {
      int code = codes.left()[row];
      if (start(code) < end(code) == withPartner) {
        left.add(row);
      }
    }
    return new RowPairs(left.toIntArray(), new int[left.size()]);
  }

  /** A left row whose key comes again on both sides; -1 if there is none. */
  int firstRepeatedOnBothSides() {
    boolean[] seen = new boolean[codes.count()];
    for (int row = 0; row < codes.left().length; row++) {
      int code = codes.left()[row];
      if (code == KeyCodes.NONE) {
        continue;
      }
      if (seen[code] && end(code) - start(code) > 1) {
        return row;
      }
      seen[code] = true;
    }
    return -1;
  }

  JoinReport report(
      Table left, Table right, List<String> leftKeys, List<String> rightKeys, int rows) {
    int leftMatched = 0;
    int rightMatched = 0;
    Set<String> leftUnmatched = new LinkedHashSet<>();
    Set<String> rightUnmatched = new LinkedHashSet<>();
    for (int row = 0; row < codes.left().length; row++) {
      int code = codes.left()[row];
      if (start(code) < end(code)) {
        leftMatched++;
      } else if (code != KeyCodes.NONE && leftUnmatched.size() < SHOWN_KEYS) {
        leftUnmatched.add(key(left, leftKeys, row));
      }
    }
    for (int row = 0; row < codes.right().length; row++) {
      int code = codes.right()[row];
      if (hasLeft(code)) {
        rightMatched++;
      } else if (code != KeyCodes.NONE && rightUnmatched.size() < SHOWN_KEYS) {
        rightUnmatched.add(key(right, rightKeys, row));
      }
    }
    return new JoinReport(
        codes.left().length,
        codes.right().length,
        leftMatched,
        rightMatched,
        missing(codes.left()),
        missing(codes.right()),
        rows,
        new ArrayList<>(leftUnmatched),
        new ArrayList<>(rightUnmatched));
  }

  private static String key(Table table, List<String> keys, int row) {
    return String.join(
        " ", keys.stream().map(name -> table.column(name).getString(row)).toList());
  }

  private static int missing(int[] codes) {
    int missing = 0;
    for (int code : codes) {
      missing += code == KeyCodes.NONE ? 1 : 0;
    }
    return missing;
  }

  private boolean hasLeft(int code) {
    return code != KeyCodes.NONE && leftHas[code];
  }

  private int start(int code) {
    return code == KeyCodes.NONE ? 0 : rightRows.starts()[code];
  }

  private int end(int code) {
    return code == KeyCodes.NONE ? 0 : rightRows.starts()[code + 1];
  }
}
