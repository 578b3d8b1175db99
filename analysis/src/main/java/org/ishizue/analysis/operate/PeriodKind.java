package org.ishizue.analysis.operate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.columns.Column;

/**
 * A way to divide time: into hours, days, months or years. Periods are numbered; number n ends where number
 * n + 1 starts.
 *
 * @param word what names of columns and keys of texts call one
 * @param seconds its length; 0 for months and years
 * @param months its length in months; 0 for hours and days
 * @param firstMonth the month in which a year starts, 1 to 12
 */
record PeriodKind(String word, long seconds, int months, int firstMonth) {
  static final PeriodKind HOUR = new PeriodKind("hour", 3600, 0, 1);
  static final PeriodKind DAY = new PeriodKind("date", 86_400, 0, 1);
  static final PeriodKind MONTH = new PeriodKind("month", 0, 1, 1);
  static final PeriodKind YEAR = new PeriodKind("year", 0, 12, 1);
  static final PeriodKind FISCAL_YEAR = new PeriodKind("fiscal_year", 0, 12, 4);

  static PeriodKind waterYear(int firstMonth) {
    return new PeriodKind("water_year", 0, 12, firstMonth);
  }

  /** The number of the period in which a second since 1970 lies. */
  long of(long second) {
    return seconds > 0 ? Math.floorDiv(second, seconds) : ofMonth(TimeAxis.month(second));
  }

  /** The number of the period in which a month since the year 0 lies. */
  long ofMonth(long month) {
    return Math.floorDiv(month - (firstMonth - 1), months);
  }

  /** Where a period starts, in seconds since 1970. */
  long start(long period) {
    return seconds > 0
        ? period * seconds
        : firstDay(period).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  }

  /** How many steps a period has. */
  double steps(long period, TimeAxis axis) {
    return axis.scale() == TimeAxis.Scale.MONTHS
        ? (double) months / axis.step()
        : (double) (start(period + 1) - start(period)) / axis.step();
  }

  /**
   * What periods are called: times of hours, first or last days of days and months, years as numbers.
   *
   * @param atEnd whether a period is called by its end: an hour by the time when it ends, a month by its last
   *     day, a year that reaches into the next by that one
   */
  Column<?> labels(String name, long[] periods, boolean atEnd) {
    if (months == 12) {
      int[] years = new int[periods.length];
      for (int i = 0; i < years.length; i++) {
        years[i] = (int) periods[i] + (atEnd && firstMonth > 1 ? 1 : 0);
      }
      return IntColumn.create(name, years);
    }
    if (seconds == HOUR.seconds) {
      DateTimeColumn hours = DateTimeColumn.create(name);
      for (long period : periods) {
        hours.append(
            LocalDateTime.ofEpochSecond(start(atEnd ? period + 1 : period), 0, ZoneOffset.UTC));
      }
      return hours;
    }
    DateColumn days = DateColumn.create(name);
    for (long period : periods) {
      days.append(atEnd ? firstDay(period + 1).minusDays(1) : firstDay(period));
    }
    return days;
  }

  private LocalDate firstDay(long period) {
    if (seconds > 0) {
      return LocalDate.ofEpochDay(Math.floorDiv(period * seconds, DAY.seconds));
    }
    long month = period * months + firstMonth - 1;
    return LocalDate.of((int) Math.floorDiv(month, 12), (int) Math.floorMod(month, 12L) + 1, 1);
  }
}
