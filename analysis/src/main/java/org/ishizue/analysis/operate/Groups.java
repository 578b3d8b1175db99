package org.ishizue.analysis.operate;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/**
 * The rows of a table by their keys, as whole numbers in the order in which the keys first come.
 *
 * @param codes the group of each row
 * @param firstRows the first row of each group
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Groups(int[] codes, int[] firstRows) {
  private static final int DIRECT = 1 << 20;

  /** The groups of equal keys; a missing value is equal to a missing value. */
  static Groups of(List<Column<?>> keys) {
    Groups groups = of(keys.get(0));
    for (int i = 1; i < keys.size(); i++) {
      groups = groups.with(of(keys.get(i)));
    }
    return groups;
  }

  int count() {
    return firstRows.length;
  }

  /** The rows ordered by their group, in which they keep their order. */
  int[] rowsByGroup() {
    int[] next = starts();
    int[] rows = new int[codes.length];
    for (int row = 0; row < codes.length; row++) {
      rows[next[codes[row]]++] = row;
    }
    return rows;
  }

  /** Where each group starts in {@link #rowsByGroup()}; one more for the end. */
  int[] starts() {
    int[] starts = new int[count() + 1];
    for (int code : codes) {
      starts[code + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    return starts;
  }

  private Groups with(Groups other) {
    long[] pairs = new long[codes.length];
    for (int row = 0; row < pairs.length; row++) {
      pairs[row] = (long) codes[row] * other.count() + other.codes[row];
    }
    return of(pairs);
  }

  private static Groups of(Column<?> column) {
    long[] marks = new long[column.size()];
    if (column instanceof StringColumn texts) {
      for (int row = 0; row < marks.length; row++) {
        marks[row] = texts.getDictionary().getKeyForIndex(row);
      }
    } else if (column instanceof IntColumn numbers) {
      for (int row = 0; row < marks.length; row++) {
        marks[row] = numbers.getInt(row);
      }
    } else if (column instanceof LongColumn numbers) {
      for (int row = 0; row < marks.length; row++) {
        marks[row] = numbers.getLong(row);
      }
    } else if (column instanceof DateColumn dates) {
      for (int row = 0; row < marks.length; row++) {
        marks[row] = dates.getIntInternal(row);
      }
    } else if (column instanceof DateTimeColumn times) {
      for (int row = 0; row < marks.length; row++) {
        marks[row] = times.getLongInternal(row);
      }
    } else {
      markObjects(column, marks);
    }
    return of(marks);
  }

  private static void markObjects(Column<?> column, long[] marks) {
    Object2IntOpenHashMap<Object> known = new Object2IntOpenHashMap<>();
    known.defaultReturnValue(-1);
    for (int row = 0; row < marks.length; row++) {
      if (column.isMissing(row)) {
        marks[row] = -1;
      } else {
        Object value = column.get(row);
        int mark = known.getInt(value);
        if (mark < 0) {
          mark = known.size();
          known.put(value, mark);
        }
        marks[row] = mark;
      }
    }
  }

  private static Groups of(long[] marks) {
    long least = Long.MAX_VALUE;
    long greatest = Long.MIN_VALUE;
    for (long mark : marks) {
      least = Math.min(least, mark);
      greatest = Math.max(greatest, mark);
    }
    long range = greatest - least;
    return range >= 0 && range < DIRECT ? direct(marks, least, (int) range + 1) : hashed(marks);
  }

  private static Groups direct(long[] marks, long least, int range) {
    int[] known = new int[range];
    Arrays.fill(known, -1);
    int[] codes = new int[marks.length];
    IntArrayList firstRows = new IntArrayList();
    for (int row = 0; row < codes.length; row++) {
      int place = (int) (marks[row] - least);
      if (known[place] < 0) {
        known[place] = firstRows.size();
        firstRows.add(row);
      }
      codes[row] = known[place];
    }
    return new Groups(codes, firstRows.toIntArray());
  }

  private static Groups hashed(long[] marks) {
    Long2IntOpenHashMap known = new Long2IntOpenHashMap();
    known.defaultReturnValue(-1);
    int[] codes = new int[marks.length];
    IntArrayList firstRows = new IntArrayList();
    for (int row = 0; row < codes.length; row++) {
      int code = known.get(marks[row]);
      if (code < 0) {
        code = firstRows.size();
        known.put(marks[row], code);
        firstRows.add(row);
      }
      codes[row] = code;
    }
    return new Groups(codes, firstRows.toIntArray());
  }
}
