package org.ishizue.analysis.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * The text of a number of a workbook. Excel keeps dates, times and percentages as plain numbers; only the
 * cell's number format says what they are (ECMA-376 part 1, 18.8.30 and 18.17.4).
 */
final class ExcelNumber {
  private static final Pattern NOT_CODES =
      Pattern.compile("\"[^\"]*\"|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]|[\\\\_*].");
  private static final Pattern CODE = Pattern.compile("0{2,}");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu年M月");
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final int SECONDS_OF_DAY = 86_400;
  private static final double LAST_DAY = 2_958_466; // 9999-12-31 is Excel's last

  private ExcelNumber() {}

  /**
   * The number as it would be written in a CSV file: 0.35 shown as 35% is 35%, 44016 shown as a date is
   * 2020-07-04, 7 shown as 007 is 007.
   *
   * @param formatIndex the number of a built-in format
   * @param format the format's text; empty if only its number is known
   * @param from1904 whether days count from 1904-01-01, as on old Macintoshes
   */
  static String text(BigDecimal value, int formatIndex, String format, boolean from1904) {
    String codes =
        NOT_CODES.matcher(firstPart(format)).replaceAll("").toLowerCase(java.util.Locale.ROOT);
    boolean isTime = isBuiltInTime(formatIndex) || isTime(codes);
    if (isTime && value.signum() >= 0 && value.doubleValue() < LAST_DAY) {
      return time(value.doubleValue(), codes, isBuiltInTimeOfDay(formatIndex), from1904);
    }
    BigDecimal plain = value.stripTrailingZeros();
    if (codes.endsWith("%")) {
      return plain.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
    boolean whole = plain.scale() <= 0;
    if (whole && value.signum() >= 0 && CODE.matcher(codes).matches()) {
      String digits = plain.toPlainString();
      return "0".repeat(Math.max(0, codes.length() - digits.length())) + digits;
    }
    if (plain.precision() - plain.scale() > 15 || plain.scale() > 20) {
      return Double.toString(value.doubleValue());
    }
    return plain.toPlainString();
  }

  /** The part of a format for positive numbers. */
  private static String firstPart(String format) {
    boolean quoted = false;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ';' && !quoted) {
        return format.substring(0, i);
      }
    }
    return format;
  }

  private static boolean isTime(String codes) {
    return !codes.contains("general")
        && codes.chars().anyMatch(c -> c == 'y' || c == 'm' || c == 'd' || c == 'h' || c == 's');
  }

  /** Formats that Excel knows by number alone; 27 to 36 and 50 to 58 are dates in Japanese editions. */
  private static boolean isBuiltInTime(int index) {
    return (index >= 14 && index <= 22)
        || (index >= 27 && index <= 36)
        || (index >= 45 && index <= 47)
        || (index >= 50 && index <= 58);
  }

  private static boolean isBuiltInTimeOfDay(int index) {
    return (index >= 18 && index <= 21)
        || index == 32
        || index == 33
        || (index >= 45 && index <= 47);
  }

  private static String time(double value, String codes, boolean timeOfDay, boolean from1904) {
    long seconds = Math.round(value * SECONDS_OF_DAY);
    boolean hasClock = codes.indexOf('h') >= 0 || codes.indexOf('s') >= 0 || timeOfDay;
    boolean hasDate = codes.indexOf('y') >= 0 || codes.indexOf('d') >= 0;
    if (hasClock && !hasDate && (value <= 1 || codes.contains("["))) {
      return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    LocalDateTime time = start(value, from1904).atStartOfDay().plusSeconds(seconds);
    boolean midnight = seconds % SECONDS_OF_DAY == 0;
    if (hasClock || !midnight) {
      return DATE_TIME.format(time);
    }
    boolean month = codes.indexOf('y') >= 0 && codes.indexOf('m') >= 0 && codes.indexOf('d') < 0;
    return (month && time.getDayOfMonth() == 1 ? MONTH : DATE).format(time);
  }

  /** Day 0. Excel believes in 29 February 1900 (day 60), so before it the days count from a day later. */
  private static LocalDate start(double value, boolean from1904) {
    if (from1904) {
      return LocalDate.of(1904, 1, 1);
    }
    return value < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
  }
}
