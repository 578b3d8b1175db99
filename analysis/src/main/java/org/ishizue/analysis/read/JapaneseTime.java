package org.ishizue.analysis.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as Japanese files write them, half-width: 2020/7/4, 2020年7月4日(土), 令和2年7月4日, 令和元年5月1日,
 * R2.7.4, each with or without a time such as 1:00, 13:00:00, 13時30分 or 24:00, which is the next day's
 * 0:00; months (2020年7月, 令和2年7月, 2020/7), years (2020年, 令和2年), fiscal years (2020年度, 令和元年度), times of day.
 */
final class JapaneseTime {
  private static final Map<String, Integer> YEAR_BEFORE_ERA = Map.of(
      "明治", 1867, "大正", 1911, "昭和", 1925, "平成", 1988, "令和", 2018, "M", 1867, "T", 1911, "S", 1925,
      "H", 1988, "R", 2018);

  private static final String YEAR = "(?:(\\d{4})|(明治|大正|昭和|平成|令和|[MTSHR])(\\d{1,2}|元))";

  private static final Pattern DATE_TIME = Pattern.compile(YEAR
      + "(?:([/.\\-])(\\d{1,2})\\4(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)(?:\\([月火水木金土日]\\))?"
      + "(?:[ T　]?\\s*(\\d{1,2})(?::|時)(\\d{1,2})?(?:(?::|分)(\\d{1,2})?)?(?:秒|分)?)?");

  private static final Pattern MONTH =
      Pattern.compile(YEAR + "年(\\d{1,2})月|([12]\\d{3})[/\\-](\\d{1,2})");

  private static final Pattern WHOLE_YEAR = Pattern.compile(YEAR + "年(度?)");

  private static final Pattern TIME_OF_DAY =
      Pattern.compile("(\\d{1,2})(?::(\\d{2})(?::(\\d{2}))?|時(?:(\\d{1,2})分)?)");

  private JapaneseTime() {}

  /** The time that a text says, midnight for a date alone; nothing if it says none. */
  static Optional<LocalDateTime> of(String text) {
    if (text.length() < 6 || text.length() > 28) {
      return Optional.empty();
    }
    Matcher m = DATE_TIME.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      int month = number(m.group(5) == null ? m.group(7) : m.group(5));
      int day = number(m.group(6) == null ? m.group(8) : m.group(6));
      LocalDate date = LocalDate.of(year(m), month, day);
      int hour = number(m.group(9));
      int minute = number(m.group(10));
      int second = number(m.group(11));
      if (hour == 24 && minute == 0 && second == 0) {
        return Optional.of(date.plusDays(1).atStartOfDay());
      }
      return Optional.of(date.atTime(hour, minute, second));
    } catch (DateTimeException e) {
      return Optional.empty(); // 2020/2/30 is a text and no date
    }
  }

  /** The first day of the month that a text says: 2020年7月, 令和2年7月, 2020/7, 2020-07. */
  static Optional<LocalDate> month(String text) {
    Matcher m = MONTH.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    int month = number(m.group(4) == null ? m.group(6) : m.group(4));
    if (month < 1 || month > 12) {
      return Optional.empty();
    }
    return Optional.of(LocalDate.of(m.group(5) == null ? year(m) : number(m.group(5)), month, 1));
  }

  /** The year of 2020年 or 令和2年, or with {@code fiscal} that of 2020年度 or 令和元年度. */
  static OptionalInt year(String text, boolean fiscal) {
    Matcher m = WHOLE_YEAR.matcher(text);
    boolean says = m.matches() && fiscal != m.group(4).isEmpty();
    return says ? OptionalInt.of(year(m)) : OptionalInt.empty();
  }

  /** The seconds since midnight of 1:00, 13:00:30, 9時 or 9時30分; 86,400 for 24:00. */
  static OptionalInt secondOfDay(String text) {
    Matcher m = TIME_OF_DAY.matcher(text);
    if (!m.matches()) {
      return OptionalInt.empty();
    }
    int minute = number(m.group(2) == null ? m.group(4) : m.group(2));
    int second = number(m.group(3));
    int seconds = number(m.group(1)) * 3600 + minute * 60 + second;
    boolean exists = minute < 60 && second < 60 && seconds <= 86_400;
    return exists ? OptionalInt.of(seconds) : OptionalInt.empty();
  }

  /** Whether a time can begin with a character: a digit or an era, of full or half width. */
  static boolean mayBegin(char first) {
    return (first >= '0' && first <= '9')
        || "MTSHR明大昭平令".indexOf(first) >= 0
        || (first >= '０' && first <= 'Ｔ');
  }

  /** Whether a text that says a time says more than a date. */
  static boolean hasTimeOfDay(String text) {
    return text.indexOf(':') >= 0 || text.indexOf('時') >= 0;
  }

  private static int year(Matcher m) {
    if (m.group(1) != null) {
      return number(m.group(1));
    }
    int ofEra = "元".equals(m.group(3)) ? 1 : number(m.group(3));
    return YEAR_BEFORE_ERA.getOrDefault(m.group(2), 0) + ofEra;
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
