package org.ishizue.analysis.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.time.YearMonth;
import tech.tablesaw.columns.dates.PackedLocalDate;

/** Reads the usual date and time, 2020-07-04, 2020/7/4 or 2020/7/4 13:00:00, without a pattern. */
final class PlainTime {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 19;

  /** The length of a date with all its zeros, and what of it comes after a long. */
  private static final int FULL_DATE = 10;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] copied = new byte[LONGEST];
  private byte[] text = copied;
  private int end;
  private int place;
  private long packed;
  private boolean timeOfDay;

  /** Whether the last date was a full one, and its bytes: hours of a day and stations of an hour follow each other. */
  private boolean remembers;

  private long dateHead;

  private short dateTail;
  private int lastYear;
  private int lastMonth;
  private int lastDay;

  /** Whether a text is a date or time of that form that the calendar has; if so it is read. */
  boolean read(String newText) {
    int length = newText.length();
    if (length < SHORTEST || length > LONGEST) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = newText.charAt(i);
      copied[i] = c < 0x80 ? (byte) c : 0;
    }
    return read(copied, 0, length);
  }

  /** The same for bytes in any encoding that writes digits as ASCII does. */
  boolean read(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length < SHORTEST || length > LONGEST) {
      return false;
    }
    text = bytes;
    end = to;
    if (!isLastDate(from, length) && !date(from)) {
      return false;
    }
    int year = lastYear;
    int month = lastMonth;
    int day = lastDay;
    timeOfDay = place < end;
    return timeOfDay ? timeOfDay(year, month, day) : packed(year, month, day, 0, 0, 0);
  }

  private boolean isLastDate(int from, int length) {
    if (!remembers
        || length < FULL_DATE
        || (long) LONGS.get(text, from) != dateHead
        || (short) SHORTS.get(text, from + Long.BYTES) != dateTail) {
      return false;
    }
    place = from + FULL_DATE;
    return true;
  }

  /** Reads the date, and remembers it. */
  private boolean date(int from) {
    byte separator = text[from + 4];
    if (separator != '-' && separator != '/') {
      return false;
    }
    place = from;
    int year = number(4);
    int yearDigits = place - from;
    place++;
    int month = number(2);
    if (place >= end || text[place++] != separator) {
      return false;
    }
    int day = number(2);
    if (yearDigits != 4 || year < 1 || month < 1 || month > 12 || day < 1 || day > 31) {
      return false;
    }
    if (day > 28 && !YearMonth.of(year, month).isValidDay(day)) {
      return false;
    }
    lastYear = year;
    lastMonth = month;
    lastDay = day;
    remembers = place - from == FULL_DATE;
    if (remembers) {
      dateHead = (long) LONGS.get(text, from);
      dateTail = (short) SHORTS.get(text, from + Long.BYTES);
    }
    return true;
  }

  /** In Tablesaw's form: the date in the upper half, the time of day in the lower. */
  long packed() {
    return packed;
  }

  boolean hasTimeOfDay() {
    return timeOfDay;
  }

  private boolean timeOfDay(int year, int month, int day) {
    byte between = text[place++];
    int hour = oneOrTwoDigits();
    if ((between != ' ' && between != 'T') || !take(':')) {
      return false;
    }
    int minute = oneOrTwoDigits();
    int second = place == end ? 0 : take(':') ? oneOrTwoDigits() : -1;
    if (place < end || hour < 0 || minute < 0 || minute > 59 || second < 0) {
      return false;
    }
    if (hour == 24 && minute == 0 && second == 0) {
      LocalDate next = LocalDate.of(year, month, day).plusDays(1);
      return packed(next.getYear(), next.getMonthValue(), next.getDayOfMonth(), 0, 0, 0);
    }
    return hour < 24 && second < 60 && packed(year, month, day, hour, minute, second);
  }

  private boolean packed(int year, int month, int day, int hour, int minute, int second) {
    long date = PackedLocalDate.pack(year, month, day);
    packed = (date << 32) | ((long) hour << 24) | ((long) minute << 16) | (second * 1000L);
    return true;
  }

  private boolean take(char wanted) {
    return place < end && text[place++] == wanted;
  }

  /** Mostly two digits, perhaps one; -1 if there is none. */
  private int oneOrTwoDigits() {
    if (place + 1 < end) {
      int tens = text[place] - '0';
      int units = text[place + 1] - '0';
      if (tens >= 0 && tens <= 9 && units >= 0 && units <= 9) {
        place += 2;
        return tens * 10 + units;
      }
    }
    return number(2);
  }

  /** One to so many digits from the place on; -1 if there are none. */
  private int number(int digits) {
    int start = place;
    int number = 0;
    while (place < end && place - start < digits) {
      byte c = text[place];
      if (c < '0' || c > '9') {
        break;
      }
      number = number * 10 + (c - '0');
      place++;
    }
    return place > start ? number : -1;
  }
}
