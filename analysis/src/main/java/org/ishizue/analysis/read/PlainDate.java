package org.ishizue.analysis.read;

import java.time.LocalDate;
import java.time.YearMonth;

/** Reads the usual date, 2020-07-04 or 2020/7/4, without a pattern. */
final class PlainDate {
  private long epochDay;

  /** Whether a text is a date of that form that the calendar has; if so it is read. */
  boolean read(String text) {
    int length = text.length();
    if (length < 8 || length > 10) {
      return false;
    }
    char separator = text.charAt(4);
    int second = text.indexOf(separator, 5);
    if ((separator != '-' && separator != '/') || second < 6) {
      return false;
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, second);
    int day = number(text, second + 1, length);
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) {
      return false;
    }
    if (day > 28 && !YearMonth.of(year, month).isValidDay(day)) {
      return false;
    }
    epochDay = LocalDate.of(year, month, day).toEpochDay();
    return true;
  }

  long epochDay() {
    return epochDay;
  }

  /** The number of one to four digits between two places; -1 if there are others. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return to > from && to - from <= 4 ? number : -1;
  }
}
