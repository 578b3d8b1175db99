package org.ishizue.analysis.column;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.HashMap;
import java.util.Map;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/**
 * The values of a column as whole numbers: equal values have equal numbers. Those of numbers, dates and
 * times are in their order too; those of texts are not.
 */
public final class Marks {
  private static final long MISSING_DOUBLE = Long.MIN_VALUE;
  private static final int[] NO_INTS = {};
  private static final long[] NO_LONGS = {};

  // one of the two is in use: ints need half the memory, and time is spent on memory
  private final int[] ints;
  private final long[] longs;
  private final boolean narrow;
  private final long missing;

  private Marks(int[] ints, long[] longs, boolean narrow, long missing) {
    this.ints = ints;
    this.longs = longs;
    this.narrow = narrow;
    this.missing = missing;
  }

  /** Codes as marks; {@link Gather#NONE} is missing. */
  public static Marks ofCodes(int[] codes) {
    return ofInts(codes, Gather.NONE);
  }

  static Marks ofInts(int[] marks, int missing) {
    return new Marks(marks, NO_LONGS, true, missing);
  }

  static Marks ofLongs(long[] marks, long missing) {
    return new Marks(NO_INTS, marks, false, missing);
  }

  /** How many rows there are. */
  public int size() {
    return narrow ? ints.length : longs.length;
  }

  /** The number of a row. */
  public long at(int row) {
    return narrow ? ints[row] : longs[row];
  }

  /** The number that stands for a missing value. */
  public long missing() {
    return missing;
  }

  /** The marks of one column. */
  public static Marks of(Column<?> column) {
    if (column instanceof StringColumn texts) {
      return ofInts(TextCodes.of(texts).codes(), Gather.NONE);
    }
    if (column instanceof IntColumn numbers) {
      return ofInts(numbers.asIntArray(), Integer.MIN_VALUE);
    }
    if (column instanceof LongColumn numbers) {
      return ofLongs(numbers.asLongArray(), Long.MIN_VALUE);
    }
    if (column instanceof DateColumn dates) {
      int[] marks = new int[column.size()];
      for (int row = 0; row < marks.length; row++) {
        marks[row] = dates.getIntInternal(row);
      }
      return ofInts(marks, Integer.MIN_VALUE);
    }
    long[] marks = new long[column.size()];
    if (column instanceof DoubleColumn numbers) {
      for (int row = 0; row < marks.length; row++) {
        marks[row] = ordered(numbers.getDouble(row));
      }
      return ofLongs(marks, MISSING_DOUBLE);
    }
    if (column instanceof DateTimeColumn times) {
      for (int row = 0; row < marks.length; row++) {
        marks[row] = times.getLongInternal(row);
      }
      return ofLongs(marks, Long.MIN_VALUE);
    }
    return ofRarer(column, marks);
  }

  /** The marks of two columns of the same type, so that equal values have equal marks in both. */
  static Marks[] ofBoth(Column<?> left, Column<?> right) {
    if (left instanceof StringColumn leftTexts && right instanceof StringColumn rightTexts) {
      return ofBothTexts(TextCodes.of(leftTexts), TextCodes.of(rightTexts));
    }
    if (isNumbered(left)) {
      return new Marks[] {of(left), of(right)};
    }
    Object2IntOpenHashMap<Object> known = known();
    return new Marks[] {
      ofObjects(left, new long[left.size()], known), ofObjects(right, new long[right.size()], known)
    };
  }

  private static Marks[] ofBothTexts(TextCodes left, TextCodes right) {
    Map<String, Integer> known = new HashMap<>();
    for (int code = 0; code < left.texts().length; code++) {
      known.putIfAbsent(left.texts()[code], code);
    }
    int[] translated = new int[right.texts().length];
    int next = left.texts().length;
    for (int code = 0; code < translated.length; code++) {
      Integer same = known.get(right.texts()[code]);
      translated[code] = same == null ? next++ : same;
    }
    int[] codes = right.codes();
    for (int row = 0; row < codes.length; row++) {
      codes[row] = codes[row] == Gather.NONE ? Gather.NONE : translated[codes[row]];
    }
    return new Marks[] {ofInts(left.codes(), Gather.NONE), ofInts(codes, Gather.NONE)};
  }

  private static boolean isNumbered(Column<?> column) {
    return column instanceof NumericColumn<?>
        || column instanceof DateColumn
        || column instanceof DateTimeColumn
        || column instanceof TimeColumn
        || column instanceof InstantColumn
        || column instanceof BooleanColumn;
  }

  private static Marks ofRarer(Column<?> column, long[] marks) {
    if (column instanceof TimeColumn times) {
      for (int row = 0; row < marks.length; row++) {
        marks[row] = times.getIntInternal(row);
      }
      return ofLongs(marks, Integer.MIN_VALUE);
    }
    if (column instanceof InstantColumn instants) {
      for (int row = 0; row < marks.length; row++) {
        marks[row] = instants.getLongInternal(row);
      }
      return ofLongs(marks, Long.MIN_VALUE);
    }
    if (column instanceof BooleanColumn booleans) {
      for (int row = 0; row < marks.length; row++) {
        marks[row] = booleans.getByte(row);
      }
      return ofLongs(marks, Byte.MIN_VALUE);
    }
    if (column instanceof NumericColumn<?> numbers) {
      for (int row = 0; row < marks.length; row++) {
        marks[row] = numbers.isMissing(row) ? MISSING_DOUBLE : ordered(numbers.getDouble(row));
      }
      return ofLongs(marks, MISSING_DOUBLE);
    }
    return ofObjects(column, marks, known());
  }

  private static Object2IntOpenHashMap<Object> known() {
    Object2IntOpenHashMap<Object> known = new Object2IntOpenHashMap<>();
    known.defaultReturnValue(Gather.NONE);
    return known;
  }

  private static Marks ofObjects(
      Column<?> column, long[] marks, Object2IntOpenHashMap<Object> known) {
    for (int row = 0; row < marks.length; row++) {
      if (column.isMissing(row)) {
        marks[row] = Gather.NONE;
      } else {
        Object value = column.get(row);
        int mark = known.getInt(value);
        if (mark == Gather.NONE) {
          mark = known.size();
          known.put(value, mark);
        }
        marks[row] = mark;
      }
    }
    return ofLongs(marks, Gather.NONE);
  }

  /** A number whose order as a whole number is that of the values; 0.0 and -0.0 are equal, NaN is missing. */
  private static long ordered(double value) {
    if (Double.isNaN(value)) {
      return MISSING_DOUBLE;
    }
    long bits = Double.doubleToRawLongBits(value + 0.0);
    return bits ^ ((bits >> 63) & Long.MAX_VALUE);
  }
}
