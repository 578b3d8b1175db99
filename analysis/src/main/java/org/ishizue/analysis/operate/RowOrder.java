package org.ishizue.analysis.operate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ishizue.analysis.column.Gather;
import org.ishizue.analysis.column.Marks;
import org.ishizue.analysis.column.TextCodes;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/**
 * An order of rows, refined key by key from the last key to the first: a radix sort, which leaves rows with
 * equal keys as they stand.
 */
final class RowOrder {
  private static final int DIGIT = 11;
  private static final int PLACES = 1 << DIGIT;

  private int[] rows;

  RowOrder(int size) {
    rows = new int[size];
    for (int row = 0; row < size; row++) {
      rows[row] = row;
    }
  }

  int[] rows() {
    return rows;
  }

  /** Sorts by a column; missing values come last, whichever the direction. */
  RowOrder by(Column<?> column, boolean descending) {
    return by(column instanceof StringColumn texts ? ranks(texts) : Marks.of(column), descending);
  }

  /** The texts' places in the order of their characters' code points. */
  private static Marks ranks(StringColumn column) {
    TextCodes codes = TextCodes.of(column);
    String[] texts = codes.texts();
    int[] sorted = IntStream.range(0, texts.length)
        .boxed()
        .sorted(Comparator.comparing(code -> texts[code]))
        .mapToInt(code -> code)
        .toArray();
    int[] rank = new int[texts.length];
    for (int i = 0; i < sorted.length; i++) {
      rank[sorted[i]] = i;
    }
    int[] ranks = codes.codes();
    for (int row = 0; row < ranks.length; row++) {
      ranks[row] = ranks[row] == Gather.NONE ? Gather.NONE : rank[ranks[row]];
    }
    return Marks.ofCodes(ranks);
  }

  /** Sorts by marks; missing ones come last. */
  RowOrder by(Marks marks, boolean descending) {
    long least = Long.MAX_VALUE;
    long greatest = Long.MIN_VALUE;
    int missingCount = 0;
    long missing = marks.missing();
    for (int row = 0; row < marks.size(); row++) {
      long mark = marks.at(row);
      if (mark == missing) {
        missingCount++;
      } else {
        least = Math.min(least, mark);
        greatest = Math.max(greatest, mark);
      }
    }
    if (missingCount == marks.size()) {
      return this;
    }
    int present = rows.length - missingCount;
    int[] sorted = new int[rows.length];
    long[] keys = new long[present];
    int at = 0;
    int end = present;
    for (int row : rows) {
      long mark = marks.at(row);
      if (mark == missing) {
        sorted[end++] = row;
      } else {
        keys[at] = descending ? greatest - mark : mark - least; // read without sign
        sorted[at++] = row;
      }
    }
    int bits = Long.SIZE - Long.numberOfLeadingZeros(greatest - least);
    rows = radix(keys, sorted, present, bits);
    return this;
  }

  /** Sorts the first rows by their keys, which have so many bits and no sign. */
  private static int[] radix(long[] keys, int[] rows, int count, int bits) {
    if (bits == 0) {
      return rows;
    }
    int passes = (bits + DIGIT - 1) / DIGIT;
    int[][] counts = new int[passes][PLACES];
    for (long key : keys) {
      for (int pass = 0; pass < passes; pass++) {
        counts[pass][(int) (key >>> (pass * DIGIT)) & (PLACES - 1)]++;
      }
    }
    long[] fromKeys = keys;
    long[] toKeys = new long[count];
    int[] fromRows = rows;
    int[] toRows = new int[rows.length];
    System.arraycopy(rows, count, toRows, count, rows.length - count);
    for (int pass = 0; pass < passes; pass++) {
      int shift = pass * DIGIT;
      int[] next = starts(counts[pass]);
      for (int i = 0; i < count; i++) {
        long key = fromKeys[i];
        int place = next[(int) (key >>> shift) & (PLACES - 1)]++;
        toKeys[place] = key;
        toRows[place] = fromRows[i];
      }
      long[] usedKeys = fromKeys;
      fromKeys = toKeys;
      toKeys = usedKeys;
      int[] usedRows = fromRows;
      fromRows = toRows;
      toRows = usedRows;
    }
    return fromRows;
  }

  private static int[] starts(int[] counts) {
    int[] starts = Arrays.copyOf(counts, counts.length);
    int sum = 0;
    for (int digit = 0; digit < starts.length; digit++) {
      int count = starts[digit];
      starts[digit] = sum;
      sum += count;
    }
    return starts;
  }
}
