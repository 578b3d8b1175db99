package org.ishizue.analysis.column;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;

/** Numbers the marks that it meets, from 0 on, in the order in which they first come. */
final class CodeTable {
  /** So many places may lie between the least and the greatest mark in any case. */
  private static final int DIRECT = 1 << 22;

  /** Or so many a row: a table of places is quicker than hashing even where most places stay empty. */
  private static final int DIRECT_A_ROW = 16;

  private static final int MOST_DIRECT = 1 << 26;

  private final long least;
  private final int[] direct;
  private final Long2IntOpenHashMap hashed = new Long2IntOpenHashMap();
  private final IntArrayList firstRows = new IntArrayList();
  private final boolean isDirect;

  /** A table for the marks of some rows. */
  CodeTable(Marks marks) {
    long lowest = Long.MAX_VALUE;
    long highest = Long.MIN_VALUE;
    long missing = marks.missing();
    for (int row = 0; row < marks.size(); row++) {
      long mark = marks.at(row);
      if (mark != missing) {
        lowest = Math.min(lowest, mark);
        highest = Math.max(highest, mark);
      }
    }
    long range = highest - lowest;
    long most = Math.min(MOST_DIRECT, Math.max(DIRECT, (long) DIRECT_A_ROW * marks.size()));
    isDirect = lowest > highest || (range >= 0 && range < most);
    least = lowest;
    // the first place is for a missing value
    direct = new int[lowest > highest ? 1 : isDirect ? (int) range + 2 : 0];
    Arrays.fill(direct, Gather.NONE);
    hashed.defaultReturnValue(Gather.NONE);
  }

  int count() {
    return firstRows.size();
  }

  /** The first row of each code, if only one column has been encoded. */
  int[] firstRows() {
    return firstRows.toIntArray();
  }

  /** The codes of rows, where a missing value has a code as any other has. */
  int[] codes(Marks marks) {
    return codes(marks, false);
  }

  /** The codes of rows, {@link Gather#NONE} for a missing value. */
  int[] codesOfPresent(Marks marks) {
    return codes(marks, true);
  }

  /** The codes of other rows: {@link Gather#NONE} for a missing value and for one that has no code yet. */
  int[] known(Marks marks) {
    long missing = marks.missing();
    int[] codes = new int[marks.size()];
    Blocks.each(codes.length, (from, to) -> {
      for (int row = from; row < to; row++) {
        long mark = marks.at(row);
        codes[row] = mark == missing ? Gather.NONE : isDirect ? placed(mark) : hashed.get(mark);
      }
    });
    return codes;
  }

  private int placed(long mark) {
    long place = mark - least;
    return place >= 0 && place < direct.length - 1 ? direct[(int) place + 1] : Gather.NONE;
  }

  private int[] codes(Marks marks, boolean onlyPresent) {
    long missing = marks.missing();
    int[] codes = new int[marks.size()];
    for (int row = 0; row < codes.length; row++) {
      long mark = marks.at(row);
      if (onlyPresent && mark == missing) {
        codes[row] = Gather.NONE;
      } else if (isDirect) {
        int place = mark == missing ? 0 : (int) (mark - least) + 1;
        int code = direct[place];
        if (code == Gather.NONE) {
          code = add(row);
          direct[place] = code;
        }
        codes[row] = code;
      } else {
        int code = hashed.get(mark);
        if (code == Gather.NONE) {
          code = add(row);
          hashed.put(mark, code);
        }
        codes[row] = code;
      }
    }
    return codes;
  }

  private int add(int row) {
    firstRows.add(row);
    return firstRows.size() - 1;
  }
}
