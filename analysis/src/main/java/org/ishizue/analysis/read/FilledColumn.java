package org.ishizue.analysis.read;

import java.util.Arrays;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/** Tablesaw's columns of what was collected in arrays, of which the first cells are filled. */
final class FilledColumn {
  private FilledColumn() {}

  /** Nothing but missing values. */
  static Column<?> ofMissing(String name, int size) {
    return DoubleColumn.create(name, size);
  }

  /**
   * Numbers; whole ones in the narrowest type that holds them all.
   *
   * @param numbers NaN where a value is missing
   */
  static Column<?> ofNumbers(String name, double[] numbers, int size, boolean decimals) {
    if (decimals) {
      return DoubleColumn.create(
          name, numbers.length == size ? numbers : Arrays.copyOf(numbers, size));
    }
    double largest = 0;
    for (int i = 0; i < size; i++) {
      largest = Double.isNaN(numbers[i]) ? largest : Math.max(largest, Math.abs(numbers[i]));
    }
    return largest < Integer.MAX_VALUE ? integers(name, numbers, size) : longs(name, numbers, size);
  }

  /**
   * Times of day.
   *
   * @param seconds since midnight; NaN where a value is missing
   */
  static Column<?> ofTimesOfDay(String name, double[] seconds, int size) {
    int[] values = new int[size];
    for (int i = 0; i < size; i++) {
      int second = Double.isNaN(seconds[i]) ? -1 : (int) seconds[i];
      values[i] = second < 0
          ? Integer.MIN_VALUE
          : ((second / 3600) << 24) | ((second / 60 % 60) << 16) | (second % 60 * 1000);
    }
    return TimeColumn.createInternal(name, values);
  }

  /**
   * Dates, with times of day or without.
   *
   * @param packed as Tablesaw packs dates with times; the least long where a value is missing
   */
  static Column<?> ofTimes(String name, long[] packed, int size, boolean timesOfDay) {
    if (timesOfDay) {
      return DateTimeColumn.createInternal(name, Arrays.copyOf(packed, size));
    }
    int[] dates = new int[size];
    for (int i = 0; i < size; i++) {
      dates[i] = packed[i] == Long.MIN_VALUE ? Integer.MIN_VALUE : (int) (packed[i] >> 32);
    }
    return DateColumn.createInternal(name, dates);
  }

  private static IntColumn integers(String name, double[] numbers, int size) {
    int[] values = new int[size];
    for (int i = 0; i < size; i++) {
      values[i] = Double.isNaN(numbers[i]) ? Integer.MIN_VALUE : (int) numbers[i];
    }
    return IntColumn.create(name, values);
  }

  private static LongColumn longs(String name, double[] numbers, int size) {
    long[] values = new long[size];
    for (int i = 0; i < size; i++) {
      values[i] = Double.isNaN(numbers[i]) ? Long.MIN_VALUE : (long) numbers[i];
    }
    return LongColumn.create(name, values);
  }
}
