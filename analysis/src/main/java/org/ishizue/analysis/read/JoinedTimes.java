package org.ishizue.analysis.read;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/** Joins columns that together say a time into one column in front of the table. */
final class JoinedTimes {
  private static final Texts TEXTS = Texts.beside(JoinedTimes.class);
  private static final int SHOWN = 10;

  private JoinedTimes() {}

  static ReadResult join(ReadResult result, List<List<String>> joins, Path file) {
    Table table = result.table();
    List<String> notes = new ArrayList<>();
    for (List<String> names : joins) {
      List<Column<?>> parts = new ArrayList<>();
      names.forEach(name -> parts.add(table.column(name)));
      DateTimeColumn joined = DateTimeColumn.create(String.join("", names));
      List<String> bad = new ArrayList<>();
      for (int row = 0; row < table.rowCount(); row++) {
        LocalDateTime time = time(parts, row);
        if (time == null && !isAnyMissing(parts, row)) {
          bad.add(texts(parts, row));
        }
        joined.append(time);
      }
      if (!bad.isEmpty()) {
        String some = String.join(", ", bad.subList(0, Math.min(bad.size(), SHOWN)));
        throw TEXTS.problem("READ-019", file, bad.size(), String.join(", ", names), some);
      }
      table.removeColumns(names.toArray(String[]::new));
      boolean noTimes =
          joined.asList().stream().allMatch(t -> t == null || t.toLocalTime().toSecondOfDay() == 0);
      Column<?> column = noTimes && isOfDays(parts) ? joined.date().setName(joined.name()) : joined;
      table.insertColumn(0, column);
      notes.add(TEXTS.get("joined", String.join(", ", names), joined.name()));
    }
    return new ReadResult(table, result.report().withNotes(notes));
  }

  /** Year and month, with or without the day, are dates. */
  private static boolean isOfDays(List<Column<?>> parts) {
    return parts.size() <= 3 && parts.get(0) instanceof NumericColumn<?>;
  }

  private static boolean isAnyMissing(List<Column<?>> parts, int row) {
    return parts.stream().anyMatch(part -> part.isMissing(row));
  }

  private static String texts(List<Column<?>> parts, int row) {
    return String.join(" ", parts.stream().map(part -> part.getString(row)).toList());
  }

  private static @Nullable LocalDateTime time(List<Column<?>> parts, int row) {
    if (isAnyMissing(parts, row)) {
      return null;
    }
    Column<?> first = parts.get(0);
    try {
      LocalDate date;
      int next = 1;
      if (first instanceof DateColumn dates) {
        date = dates.get(row);
      } else {
        int month = parts.size() > 1 ? number(parts.get(1), row) : 1;
        int day = parts.size() > 2 ? number(parts.get(2), row) : 1;
        date = LocalDate.of(number(first, row), month, day);
        next = 3;
      }
      long seconds = 0;
      for (int unit = 3600; next < parts.size(); next++, unit /= 60) {
        seconds += seconds(parts.get(next), row, unit);
      }
      return date.atStartOfDay().plusSeconds(seconds);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The seconds of a time of day, or of a number of hours, minutes or seconds. */
  private static long seconds(Column<?> part, int row, int unit) {
    if (part instanceof TimeColumn times) {
      return times.get(row).toSecondOfDay();
    }
    if (part instanceof NumericColumn<?> numbers) {
      int most = unit == 3600 ? 24 : 59;
      double number = numbers.getDouble(row);
      if (number < 0 || number > most || number != Math.rint(number)) {
        throw new DateTimeException("");
      }
      return Math.round(number * unit);
    }
    OptionalInt second =
        JapaneseTime.secondOfDay(Cell.halfWidth(part.getString(row).strip()));
    return second.orElseThrow(() -> new DateTimeException(""));
  }

  private static int number(Column<?> part, int row) {
    if (part instanceof NumericColumn<?> numbers) {
      return (int) numbers.getDouble(row);
    }
    throw new DateTimeException("");
  }
}
