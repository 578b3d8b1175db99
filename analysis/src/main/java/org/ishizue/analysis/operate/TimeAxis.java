package org.ishizue.analysis.operate;

import java.time.Duration;
import java.time.LocalDate;
import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.column.Groups;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * When the rows of a table are, as whole numbers that ascend in each group: seconds since 1970, months since
 * the year 0 when no two rows are nearer than 28 days, or the numbers themselves, such as years.
 *
 * @param ticks when each row is
 * @param step how far rows are apart when none is absent
 * @param scale what the ticks are
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record TimeAxis(long[] ticks, long step, Scale scale) {
  private static final Texts TEXTS = Texts.beside(TimeAxis.class);
  private static final long DAY = 86_400;
  private static final long SHORTEST_MONTH = 28 * DAY;

  enum Scale {
    SECONDS,
    MONTHS,
    NUMBERS
  }

  /**
   * The axis of a column of dates, of dates with times or of whole numbers.
   *
   * @param declared how far rows are apart; if null, as far as the two nearest of a group
   */
  static TimeAxis of(Table table, String name, Groups groups, @Nullable Duration declared) {
    Column<?> column = Columns.any(table, name);
    if (column instanceof IntColumn
        || column instanceof LongColumn
        || column instanceof ShortColumn) {
      return ofNumbers(column, name, groups);
    }
    long[] seconds = Columns.seconds(table, name);
    long least = leastStep(column, seconds, groups);
    if (declared != null) {
      long step = declared.toSeconds();
      if (step < 1 || least < step) {
        throw TEXTS.problem("TABLE-027", name, text(step), text(least));
      }
      return new TimeAxis(seconds, step, Scale.SECONDS);
    }
    if (least >= SHORTEST_MONTH && least < Long.MAX_VALUE) {
      long[] months = months(seconds);
      long leastMonths = leastDistance(months, groups);
      if (leastMonths > 0) {
        return new TimeAxis(months, leastMonths, Scale.MONTHS);
      }
    }
    return new TimeAxis(seconds, least, Scale.SECONDS);
  }

  /** The least distance of two rows of a group; refuses times that do not ascend. No rows, no limit. */
  static long leastStep(Column<?> column, long[] ticks, Groups groups) {
    int[] last = new int[groups.count()];
    long least = Long.MAX_VALUE;
    for (int row = 0; row < ticks.length; row++) {
      int group = groups.codes()[row];
      int before = last[group] - 1;
      if (before >= 0) {
        long distance = ticks[row] - ticks[before];
        if (distance <= 0) {
          throw TEXTS.problem(
              "TABLE-008", column.name(), row + 1, column.getString(row), column.getString(before));
        }
        least = Math.min(least, distance);
      }
      last[group] = row + 1;
    }
    return least;
  }

  /** 3600 seconds as 1h. */
  static String text(long seconds) {
    if (seconds % DAY == 0) {
      return seconds / DAY + "d";
    }
    if (seconds % 3600 == 0) {
      return seconds / 3600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "min" : seconds + "s";
  }

  /** The step in words that go into names and reports: 1h, 1d, 1mo, 1. */
  String stepText() {
    if (step == Long.MAX_VALUE) {
      return "?";
    }
    return switch (scale) {
      case SECONDS -> text(step);
      case MONTHS -> step + "mo";
      case NUMBERS -> String.valueOf(step);
    };
  }

  /** Months since the year 0 of seconds since 1970. */
  static long month(long seconds) {
    LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(seconds, DAY));
    return day.getYear() * 12L + day.getMonthValue() - 1;
  }

  private static long[] months(long[] seconds) {
    long[] months = new long[seconds.length];
    for (int row = 0; row < months.length; row++) {
      months[row] = month(seconds[row]);
    }
    return months;
  }

  private static TimeAxis ofNumbers(Column<?> column, String name, Groups groups) {
    if (column.countMissing() > 0) {
      throw TEXTS.problem("TABLE-028", name, column.countMissing());
    }
    long[] ticks = new long[column.size()];
    for (int row = 0; row < ticks.length; row++) {
      ticks[row] = column instanceof LongColumn longs
          ? longs.getLong(row)
          : (long) ((NumericColumn<?>) column).getDouble(row);
    }
    return new TimeAxis(ticks, leastStep(column, ticks, groups), Scale.NUMBERS);
  }

  private static long leastDistance(long[] ticks, Groups groups) {
    int[] last = new int[groups.count()];
    long least = Long.MAX_VALUE;
    for (int row = 0; row < ticks.length; row++) {
      int group = groups.codes()[row];
      if (last[group] > 0) {
        least = Math.min(least, ticks[row] - ticks[last[group] - 1]);
      }
      last[group] = row + 1;
    }
    return least;
  }
}
