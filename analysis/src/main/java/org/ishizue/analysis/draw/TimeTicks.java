package org.ishizue.analysis.draw;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ishizue.analysis.figure.Range;

/** Ticks where the calendar has them: first days of years or months, midnights, full hours. */
final class TimeTicks {
  private static final double DAY_MS = 86_400_000.0;

  private static final List<Step> STEPS = List.of(
      new Step(ChronoUnit.MINUTES, 1, DAY_MS / 1440),
      new Step(ChronoUnit.MINUTES, 10, DAY_MS / 144),
      new Step(ChronoUnit.HOURS, 1, DAY_MS / 24),
      new Step(ChronoUnit.HOURS, 3, DAY_MS / 8),
      new Step(ChronoUnit.HOURS, 6, DAY_MS / 4),
      new Step(ChronoUnit.HOURS, 12, DAY_MS / 2),
      new Step(ChronoUnit.DAYS, 1, DAY_MS),
      new Step(ChronoUnit.DAYS, 2, DAY_MS * 2),
      new Step(ChronoUnit.DAYS, 5, DAY_MS * 5),
      new Step(ChronoUnit.DAYS, 10, DAY_MS * 10),
      new Step(ChronoUnit.MONTHS, 1, DAY_MS * 30.4),
      new Step(ChronoUnit.MONTHS, 3, DAY_MS * 91.3),
      new Step(ChronoUnit.MONTHS, 6, DAY_MS * 182.6),
      new Step(ChronoUnit.YEARS, 1, DAY_MS * 365.25),
      new Step(ChronoUnit.YEARS, 2, DAY_MS * 730.5),
      new Step(ChronoUnit.YEARS, 5, DAY_MS * 1826.25),
      new Step(ChronoUnit.YEARS, 10, DAY_MS * 3652.5),
      new Step(ChronoUnit.YEARS, 20, DAY_MS * 7305),
      new Step(ChronoUnit.YEARS, 50, DAY_MS * 18262.5),
      new Step(ChronoUnit.YEARS, 100, DAY_MS * 36525));

  private TimeTicks() {}

  /** The ticks in a range of milliseconds since 1970, at most so many. */
  static List<Tick> in(Range range, int atMost) {
    Step step = STEPS.get(STEPS.size() - 1);
    for (Step candidate : STEPS) {
      if (range.span() / candidate.approximateMs() <= atMost) {
        step = candidate;
        break;
      }
    }
    DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern(step, range), Locale.ROOT);
    List<Tick> ticks = new ArrayList<>();
    LocalDateTime time = first(step, local(range.min()));
    while (milliseconds(time) <= range.max()) {
      if (milliseconds(time) >= range.min()) {
        ticks.add(new Tick(milliseconds(time), format.format(time)));
      }
      time = next(step, time);
    }
    return ticks;
  }

  static double milliseconds(LocalDateTime time) {
    return time.toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  private static String pattern(Step step, Range range) {
    return switch (step.unit()) {
      case YEARS -> "uuuu";
      case MONTHS -> "uuuu-MM";
      case DAYS ->
        local(range.min()).getYear() == local(range.max()).getYear() ? "MM-dd" : "uuuu-MM-dd";
      default -> range.span() > DAY_MS ? "MM-dd HH:mm" : "HH:mm";
    };
  }

  /** The last place of a tick at or before a time. */
  private static LocalDateTime first(Step step, LocalDateTime time) {
    LocalDateTime midnight = time.truncatedTo(ChronoUnit.DAYS);
    int count = step.count();
    return switch (step.unit()) {
      case YEARS ->
        midnight.withDayOfYear(1).withYear(Math.floorDiv(time.getYear(), count) * count);
      case MONTHS ->
        midnight.withDayOfMonth(1).withMonth((time.getMonthValue() - 1) / count * count + 1);
      case DAYS -> midnight.withDayOfMonth(1);
      default -> midnight;
    };
  }

  /** The next place; steps of several days start again on the first of each month: 1, 11, 21, not 31. */
  private static LocalDateTime next(Step step, LocalDateTime time) {
    LocalDateTime next = time.plus(step.count(), step.unit());
    if (step.unit() != ChronoUnit.DAYS || step.count() == 1) {
      return next;
    }
    LocalDateTime nextMonth =
        time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1).plusMonths(1);
    boolean tooNear = next.plusDays(step.count() - 1L).isAfter(nextMonth);
    return tooNear ? nextMonth : next;
  }

  private static LocalDateTime local(double milliseconds) {
    return LocalDateTime.ofInstant(
        Instant.ofEpochMilli((long) Math.floor(milliseconds)), ZoneOffset.UTC);
  }

  private record Step(ChronoUnit unit, int count, double approximateMs) {}
}
