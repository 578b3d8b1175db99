package org.ishizue.analysis.read;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

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
    TEXT;

    boolean isNumber() {
      return this == WHOLE || this == DECIMAL;
    }

    boolean isTime() {
      return this == DATE || this == DATE_TIME;
    }
  }

  private static final int EXACT_DIGITS = 15;
  private static final Pattern NUMBER = Pattern.compile(
      "[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|[+-]?\\.\\d+");

  private final PlainDecimal plainDecimal = new PlainDecimal();
  private final PlainDate plainDate = new PlainDate();
  private Kind kind = Kind.BLANK;
  private String text = "";
  private double number;
  private long epochSecond;

  /** Reads the next cell. */
  void read(String raw) {
    text = strip(raw);
    kind = classify();
  }

  Kind kind() {
    return kind;
  }

  /** The text without white space around it. */
  String text() {
    return text;
  }

  /** The number of a number or percentage: 35 of 35%. */
  double number() {
    return number;
  }

  /** The time of a date or date-time, in seconds since 1970-01-01T00:00, local time. */
  long epochSecond() {
    return epochSecond;
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
        first < 0x80 ? first <= '9' && first >= '%' : "０１２３４５６７８９－−△▲＋．".indexOf(first) >= 0;
    if (mayBeNumber) {
      if (plainDate.read(text)) {
        epochSecond = plainDate.epochDay() * 86_400;
        return Kind.DATE;
      }
      Kind number = readNumber(halfWidth(text));
      if (number != Kind.TEXT) {
        return number;
      }
    }
    return JapaneseTime.mayBegin(first) ? readTime() : Kind.TEXT;
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
    if (text.length() > EXACT_DIGITS || (text.length() > 1 && text.charAt(0) == '0')) {
      return Kind.TEXT;
    }
    number = Long.parseLong(text);
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
    if (code || withoutCommas.length() > 30) {
      return Kind.TEXT;
    }
    number = Double.parseDouble(withoutCommas);
    return percent ? Kind.PERCENT : whole ? Kind.WHOLE : Kind.DECIMAL;
  }

  private Kind readTime() {
    String plain = halfWidth(text);
    Optional<LocalDateTime> time = JapaneseTime.of(plain);
    if (time.isEmpty()) {
      return Kind.TEXT;
    }
    epochSecond = time.get().toEpochSecond(ZoneOffset.UTC);
    return JapaneseTime.hasTimeOfDay(plain) ? Kind.DATE_TIME : Kind.DATE;
  }

  /** Full-width digits and signs as half-width ones; △ and ▲ before a number are its minus sign. */
  private static String halfWidth(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '！' && c <= '～') {
        plain.append((char) (c - '！' + '!'));
      } else if (c == '−' || ((c == '△' || c == '▲') && i == 0)) {
        plain.append('-');
      } else {
        plain.append(c);
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
