package org.ishizue.analysis.operate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.column.Gather;
import org.ishizue.analysis.column.Groups;
import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Aggregates a series of times into hours, days, months or years:
 *
 * <pre>{@code
 * Tables.resample(rain).time("time").timeIsEnd().daily().sum("rain_mm").result()
 * }</pre>
 *
 * <p>The result has a row for every period from the first to the last, also for one without rows. A period
 * in which a value is missing, or a row, has a missing result unless a {@link #coverage} is allowed; the
 * report says how many periods that were.
 *
 * <p>A value at 0:00 belongs to the day that ends then or to the one that begins. The Meteorological Agency's
 * hourly values are those of the hour that ends: a day's rain is the sum of 1:00 to 24:00. So for dates with
 * times say {@link #timeIsEnd()} or {@link #timeIsStart()}; a plain date stands for the day that it names.
 */
public final class Resampling extends Aggregating<Resampling> {
  private static final Texts TEXTS = Texts.beside(Resampling.class);
  private static final int MOST_PERIODS = 100_000_000;

  private final Table table;
  private List<String> keys = List.of();
  private String time = "";
  private String label = "";
  private @Nullable PeriodKind kind;
  private @Nullable Duration step;
  private @Nullable Boolean timeIsEnd;
  private boolean labelAtEnd;
  private double coverage = 1;

  public Resampling(Table table) {
    this.table = table;
  }

  /** The columns whose equal values are a series of their own: each station. */
  public Resampling by(String... columns) {
    keys = List.of(columns);
    return this;
  }

  /**
   * When the rows are.
   *
   * @param column dates or dates with times, ascending
   */
  public Resampling time(String column) {
    time = column;
    return this;
  }

  /** A row's time is when its value's interval ends: the hour to 1:00, the rain of a day at 24:00. */
  public Resampling timeIsEnd() {
    timeIsEnd = true;
    return this;
  }

  /** A row's time is when its value's interval begins, or the moment of an observation. */
  public Resampling timeIsStart() {
    timeIsEnd = false;
    return this;
  }

  /** How far apart the rows are when none is absent; if not said, the least distance of two rows. */
  public Resampling every(Duration distance) {
    step = distance;
    return this;
  }

  /** Into hours. */
  public Resampling hourly() {
    return into(PeriodKind.HOUR);
  }

  /** Into days. */
  public Resampling daily() {
    return into(PeriodKind.DAY);
  }

  /** Into calendar months. */
  public Resampling monthly() {
    return into(PeriodKind.MONTH);
  }

  /** Into calendar years. */
  public Resampling yearly() {
    return into(PeriodKind.YEAR);
  }

  /** Into Japanese fiscal years, April to March: 2019 ends in March 2020. */
  public Resampling fiscalYears() {
    return into(PeriodKind.FISCAL_YEAR);
  }

  /**
   * Into hydrological years.
   *
   * @param firstMonth 1 to 12. The year is called by the one in which it begins; by that in which it ends, as
   *     in the United States (October, 10), after {@link #labelAtEnd()}
   */
  public Resampling waterYears(int firstMonth) {
    if (firstMonth < 1 || firstMonth > 12) {
      throw TEXTS.problem("TABLE-016", firstMonth);
    }
    return into(PeriodKind.waterYear(firstMonth));
  }

  /** Calls a period by its beginning: an hour by its first minute, a month by its first day. This is the usual way. */
  public Resampling labelAtStart() {
    labelAtEnd = false;
    return this;
  }

  /** Calls a period by its end: an hour by the time when it ends, a month by its last day, a year by the one in which it ends. */
  public Resampling labelAtEnd() {
    labelAtEnd = true;
    return this;
  }

  /** Names the column that says the period; else it is called date, month, year, fiscal_year … */
  public Resampling label(String name) {
    label = name;
    return this;
  }

  /** The share of a period's values that must be there for a result, above 0 to 1: 0.8 allows a fifth to be missing. */
  public Resampling coverage(double share) {
    coverage = Rolling.checkedCoverage(share);
    return this;
  }

  /** The table of periods, with a report on those that are not complete. */
  @Override
  public ResampleResult result() {
    if (time.isEmpty() || kind == null) {
      throw TEXTS.problem("TABLE-017", String.join(", ", table.columnNames()));
    }
    PeriodKind into = kind;
    List<Column<?>> keyColumns = Columns.all(table, keys);
    Groups series = Groups.of(keyColumns, table.rowCount());
    TimeAxis axis = axis(into, series);
    Periods periods = Periods.of(series, ofRows(into, axis));
    Groups groups = periods.groups();
    Table result = Table.create(table.name());
    for (Column<?> key : keyColumns) {
      Columns.add(
          result, Gather.rows(key, periods.seriesRows()), key.name(), ColumnInfos.of(table, key));
    }
    String name = label.isEmpty() ? into.word() : label;
    Columns.add(result, into.labels(name, periods.numbers(), labelAtEnd), name, info(into));
    Aggregation.Needed needed =
        (group, rows) -> coverage * into.steps(periods.numbers()[group], axis) - 1e-9;
    Map<String, Aggregation> prepared = new HashMap<>();
    List<ResampleReport.Incomplete> incomplete = new ArrayList<>();
    for (Request request : requests()) {
      if (request.countsRows()) {
        Columns.add(result, Grouping.rows(groups), request.resultName(), request.info(table));
        continue;
      }
      Column<?> column = request.in(table);
      Aggregation aggregation =
          prepared.computeIfAbsent(column.name(), key -> new Aggregation(groups, column, needed));
      Columns.add(result, aggregation.of(request), request.resultName(), request.info(table));
      if (!request.aggregate().counts()) {
        incomplete.add(incomplete(request, aggregation, periods, into, axis));
      }
    }
    return new ResampleResult(
        result,
        new ResampleReport(
            table.rowCount(),
            axis.stepText(),
            periods.numbers().length,
            absent(periods, into, axis),
            incomplete));
  }

  @Override
  Resampling self() {
    return this;
  }

  private Resampling into(PeriodKind periods) {
    kind = periods;
    return this;
  }

  private TimeAxis axis(PeriodKind into, Groups series) {
    if (!(Columns.any(table, time) instanceof DateTimeColumn)) {
      Columns.seconds(table, time); // refuses what holds no dates
    }
    TimeAxis axis = TimeAxis.of(table, time, series, step);
    if (axis.step() == Long.MAX_VALUE && table.rowCount() > 0) {
      throw TEXTS.problem("TABLE-030", time);
    }
    if (!divides(axis, into)) {
      throw TEXTS.problem("TABLE-018", axis.stepText(), TEXTS.get("period." + into.word()));
    }
    return axis;
  }

  /** Whether every period has a whole number of steps: months have whole days. */
  private static boolean divides(TimeAxis axis, PeriodKind into) {
    if (axis.scale() == TimeAxis.Scale.MONTHS) {
      return into.months() > 0 && into.months() % axis.step() == 0;
    }
    long length = into.seconds() > 0 ? into.seconds() : PeriodKind.DAY.seconds();
    return axis.step() == Long.MAX_VALUE || length % axis.step() == 0;
  }

  /** The period of each row. */
  private long[] ofRows(PeriodKind into, TimeAxis axis) {
    long[] numbers = new long[axis.ticks().length];
    if (axis.scale() == TimeAxis.Scale.MONTHS && !Boolean.TRUE.equals(timeIsEnd)) {
      for (int row = 0; row < numbers.length; row++) {
        numbers[row] = into.ofMonth(axis.ticks()[row]);
      }
      return numbers;
    }
    long[] seconds =
        axis.scale() == TimeAxis.Scale.MONTHS ? Columns.seconds(table, time) : axis.ticks();
    boolean dates = !(table.column(time) instanceof DateTimeColumn);
    // the end of an interval that is a plain date is the end of that day, so it lies in it already
    long back = !dates && Boolean.TRUE.equals(timeIsEnd) ? 1 : 0;
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = into.of(seconds[row] - back);
      if (!dates && timeIsEnd == null && into.start(numbers[row]) == seconds[row]) {
        throw TEXTS.problem("TABLE-019", time, table.column(time).getString(row), row + 1);
      }
    }
    return numbers;
  }

  private static ResampleReport.Incomplete incomplete(
      Request request, Aggregation aggregation, Periods periods, PeriodKind into, TimeAxis axis) {
    int incomplete = 0;
    for (int group = 0; group < periods.numbers().length; group++) {
      double steps = into.steps(periods.numbers()[group], axis);
      incomplete += aggregation.present(group) < steps - 1e-9 ? 1 : 0;
    }
    return new ResampleReport.Incomplete(
        request.resultName(), incomplete, aggregation.unanswered());
  }

  private long absent(Periods periods, PeriodKind into, TimeAxis axis) {
    double expected = 0;
    for (long period : periods.numbers()) {
      expected += into.steps(period, axis);
    }
    return Math.max(0, Math.round(expected) - table.rowCount());
  }

  private static ColumnInfo info(PeriodKind into) {
    String key = "period." + into.word();
    return new ColumnInfo(
        new Wording(TEXTS.get(Language.JA, key), TEXTS.get(Language.EN, key)), "", Wording.NONE);
  }

  /**
   * Every period of every series, one after the other.
   *
   * @param groups the place of each row's period
   * @param numbers the number of each period
   * @param seriesRows a row of each period's series, for its key
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Periods(Groups groups, long[] numbers, int[] seriesRows) {
    static Periods of(Groups series, long[] ofRows) {
      long[] first = new long[series.count()];
      long[] last = new long[series.count()];
      Arrays.fill(first, Long.MAX_VALUE);
      Arrays.fill(last, Long.MIN_VALUE);
      for (int row = 0; row < ofRows.length; row++) {
        int code = series.codes()[row];
        first[code] = Math.min(first[code], ofRows[row]);
        last[code] = Math.max(last[code], ofRows[row]);
      }
      long[] starts = new long[series.count() + 1];
      for (int code = 0; code < first.length; code++) {
        starts[code + 1] = starts[code] + last[code] - first[code] + 1;
      }
      if (starts[first.length] > MOST_PERIODS) {
        throw TEXTS.problem("TABLE-029", starts[first.length]);
      }
      long[] numbers = new long[(int) starts[first.length]];
      int[] seriesRows = new int[numbers.length];
      for (int code = 0; code < first.length; code++) {
        for (int i = (int) starts[code]; i < starts[code + 1]; i++) {
          numbers[i] = first[code] + i - starts[code];
          seriesRows[i] = series.firstRows()[code];
        }
      }
      int[] codes = new int[ofRows.length];
      for (int row = 0; row < codes.length; row++) {
        int code = series.codes()[row];
        codes[row] = (int) (starts[code] + ofRows[row] - first[code]);
      }
      return new Periods(new Groups(codes, seriesRows), numbers, seriesRows);
    }
  }
}
