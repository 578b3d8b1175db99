package org.ishizue.analysis.read;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import tech.tablesaw.columns.datetimes.PackedLocalDateTime;

/** What the text of one cell is. One object reads cell after cell, so that a million cells make no garbage. */
final class Cell {
  /** The kinds of text that a cell can hold. */
  enum Kind {
    BLANK,
    WHOLE,
    DECIMAL,
    PERCENT,
    DATE,
    DATE_TIME,
    MONTH,
    TIME_OF_DAY,
    YEAR,
    FISCAL_YEAR,
    TEXT;

    boolean isNumber() {
      return this == WHOLE || this == DECIMAL;
    }

    /** Whether cells of both kinds can stand in one column that is not text. */
    boolean goesWith(Kind other) {
      return this == other
          || (isNumber() && other.isNumber())
          || (isDateOrMore() && other.isDateOrMore());
    }

    /** Whether it is held as a date, with or without a time of day. */
    boolean isTime() {
      return isDateOrMore() || this == MONTH;
    }

    private boolean isDateOrMore() {
      return this == DATE || this == DATE_TIME;
    }
  }

  private static final int EXACT_DIGITS = 15;
  private static final Pattern NUMBER = Pattern.compile(
      "[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|[+-]?\\.\\d+");

  private final PlainDecimal plainDecimal = new PlainDecimal();
  private final PlainTime plainTime = new PlainTime();
  private Kind kind = Kind.BLANK;
  private String text = "";
  private double number;
  private long packedTime;

  /** Reads the next cell. */
  void read(String raw) {
    text = strip(raw);
    kind = classify();
  }

  /** Reads the next cell as text, without asking what it is. */
  void readText(String raw) {
    text = strip(raw);
    kind = text.isEmpty() ? Kind.BLANK : Kind.TEXT;
  }

  Kind kind() {
    return kind;
  }

  /** The text without white space around it. */
  String text() {
    return text;
  }

  /** The number of a number or percentage (35 of 35%), the year of a year, the second of a time of day. */
  double number() {
    return number;
  }

  /** The time of a date, month or date-time, in Tablesaw's form of a date and time in one long. */
  long packedTime() {
    return packedTime;
  }

  private Kind classify() {
    if (text.isEmpty()) {
      return Kind.BLANK;
    }
    if (isPlainWhole()) {
      return readWhole();
    }
    char first = text.charAt(0);
    if (plainDecimal.read(text)) {
      number = plainDecimal.value();
      return Kind.DECIMAL;
    }
    boolean mayBeNumber =
        first < 0x80 ? first <= '9' && first >= '%' : "０１２３４５６７８９－−‐–△▲＋．".indexOf(first) >= 0;
    if (mayBeNumber) {
      if (plainTime.read(text)) {
        packedTime = plainTime.packed();
        return plainTime.hasTimeOfDay() ? Kind.DATE_TIME : Kind.DATE;
      }
      Kind found = readNumber(halfWidth(text));
      if (found != Kind.TEXT) {
        return found;
      }
    }
    return JapaneseTime.mayBegin(first) && text.length() <= 28 ? readTime() : Kind.TEXT;
  }

  private boolean isPlainWhole() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  /** A whole number; a code if it begins with zero or has more digits than a number can keep. */
  private Kind readWhole() {
    int length = text.length();
    if (length > EXACT_DIGITS || (length > 1 && text.charAt(0) == '0')) {
      return Kind.TEXT;
    }
    long value = 0;
    for (int i = 0; i < length; i++) {
      value = value * 10 + (text.charAt(i) - '0');
    }
    number = value;
    return Kind.WHOLE;
  }

  private Kind readNumber(String plain) {
    boolean percent = plain.endsWith("%");
    String digits = percent ? plain.substring(0, plain.length() - 1).stripTrailing() : plain;
    if (!NUMBER.matcher(digits).matches()) {
      return Kind.TEXT;
    }
    String withoutCommas = digits.replace(",", "");
    boolean whole =
        withoutCommas.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-' || c == '+');
    boolean code = whole && withoutCommas.length() > 1 && withoutCommas.charAt(0) == '0';
    int longest = whole ? EXACT_DIGITS + 1 : 30;
    if (code || withoutCommas.length() > longest) {
      return Kind.TEXT;
    }
    number = Double.parseDouble(withoutCommas);
    return percent ? Kind.PERCENT : whole ? Kind.WHOLE : Kind.DECIMAL;
  }

  private Kind readTime() {
    String plain = halfWidth(text);
    Optional<LocalDateTime> time = JapaneseTime.of(plain);
    if (time.isPresent()) {
      packedTime = PackedLocalDateTime.pack(time.get());
      return JapaneseTime.hasTimeOfDay(plain) ? Kind.DATE_TIME : Kind.DATE;
    }
    Optional<LocalDate> month = JapaneseTime.month(plain);
    if (month.isPresent()) {
      packedTime = PackedLocalDateTime.pack(month.get().atStartOfDay());
      return Kind.MONTH;
    }
    return readPartOfTime(plain);
  }

  private Kind readPartOfTime(String plain) {
    for (boolean fiscal : new boolean[] {false, true}) {
      OptionalInt year = JapaneseTime.year(plain, fiscal);
      if (year.isPresent()) {
        number = year.getAsInt();
        return fiscal ? Kind.FISCAL_YEAR : Kind.YEAR;
      }
    }
    OptionalInt second = JapaneseTime.secondOfDay(plain);
    if (second.isEmpty() || second.getAsInt() == 86_400) {
      return Kind.TEXT; // no clock shows 24:00; with its date it is the next day's 0:00
    }
    number = second.getAsInt();
    return Kind.TIME_OF_DAY;
  }

  /** Full-width digits and signs as half-width ones; △ and ▲ before a number are its minus sign. */
  static String halfWidth(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '！' && c <= '～') {
        plain.append((char) (c - '！' + '!'));
      } else if (c == '−' || c == '‐' || c == '–' || ((c == '△' || c == '▲') && i == 0)) {
        plain.append('-');
      } else if (!isSpace(c) || plain.length() != 1 || plain.charAt(0) != '-') {
        plain.append(c); // a space between sign and number is left out
      }
    }
    return plain.toString();
  }

  private static String strip(String raw) {
    int start = 0;
    int end = raw.length();
    while (start < end && isSpace(raw.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(raw.charAt(end - 1))) {
      end--;
    }
    return raw.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u3000' || c == '\u00A0' || c == '\uFEFF';
  }
}
