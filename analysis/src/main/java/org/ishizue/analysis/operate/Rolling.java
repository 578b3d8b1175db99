package org.ishizue.analysis.operate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Aggregates the rows around each row:
 *
 * <pre>{@code
 * Tables.rolling(rain).by("station").time("time", Duration.ofHours(24)).sum("rain_mm").table()
 * }</pre>
 *
 * <p>The result is the table with one column more an aggregate, named {@code sum_24h_rain_mm} or as {@link
 * #as} says. A window ends with its row ({@link #trailing()}, the usual) or has it in the middle ({@link
 * #centred()}). A window in which a value is missing, or a row, or which begins before the table does, has a
 * missing result unless a {@link #coverage} is allowed.
 */
public final class Rolling {
  private static final Texts TEXTS = Texts.beside(Rolling.class);

  private final Table table;
  private final List<Request> requests = new ArrayList<>();
  private List<String> keys = List.of();
  private String time = "";
  private Duration length = Duration.ZERO;
  private @Nullable Duration step;
  private int rows;
  private boolean centred;
  private double coverage = 1;

  public Rolling(Table table) {
    this.table = table;
  }

  /** The columns whose equal values belong together: no window reaches from one station into another. */
  public Rolling by(String... columns) {
    keys = List.of(columns);
    return this;
  }

  /** Windows of so many rows, in the order of the table, whatever their times are. */
  public Rolling rows(int count) {
    rows = count;
    time = "";
    return this;
  }

  /**
   * Windows of a length of time, open at their start: of 24 h at 24:00 the values from after 0:00.
   *
   * @param column dates or dates with times, ascending
   */
  public Rolling time(String column, Duration windowLength) {
    time = column;
    length = windowLength;
    return this;
  }

  /** How far apart the rows are when none is absent; if not said, the least distance of two rows. */
  public Rolling every(Duration distance) {
    step = distance;
    return this;
  }

  /** The window ends with its row. */
  public Rolling trailing() {
    centred = false;
    return this;
  }

  /** The window has its row in the middle; it must be an odd number of rows or of steps in time. */
  public Rolling centred() {
    centred = true;
    return this;
  }

  /** The share of a window's values that must be there for a result, above 0 to 1: 0.8 allows a fifth to be missing. */
  public Rolling coverage(double share) {
    if (!(share > 0 && share <= 1)) {
      throw TEXTS.problem("TABLE-011", share);
    }
    coverage = share;
    return this;
  }

  /** The sum of each window, in the column's unit. */
  public Rolling sum(String column) {
    return add(Aggregate.SUM, column);
  }

  /** The arithmetic mean of each window. */
  public Rolling mean(String column) {
    return add(Aggregate.MEAN, column);
  }

  /** The least value of each window. */
  public Rolling min(String column) {
    return add(Aggregate.MIN, column);
  }

  /** The greatest value of each window. */
  public Rolling max(String column) {
    return add(Aggregate.MAX, column);
  }

  /** The number of values in each window that are not missing; it never is missing itself. */
  public Rolling count(String column) {
    return add(Aggregate.COUNT, column);
  }

  /** Names the column of the aggregate said last. */
  public Rolling as(String name) {
    if (requests.isEmpty()) {
      throw TEXTS.problem("TABLE-006", name);
    }
    int last = requests.size() - 1;
    Request request = requests.get(last);
    requests.set(last, new Request(request.aggregate(), request.column(), name));
    return this;
  }

  /** The table with the new columns. */
  public Table table() {
    List<Column<?>> keyColumns = new ArrayList<>();
    keys.forEach(key -> keyColumns.add(Columns.any(table, key)));
    Groups groups = keyColumns.isEmpty()
        ? new Groups(new int[table.rowCount()], new int[table.rowCount() == 0 ? 0 : 1])
        : Groups.of(keyColumns);
    Windows windows = windows(groups);
    Table result = Table.create(table.name());
    for (Column<?> column : table.columns()) {
      result.addColumns(ColumnInfos.attach(column.copy(), ColumnInfos.of(column)));
    }
    for (Request request : requests) {
      NumericColumn<?> column = Columns.numbers(table, request.column());
      String name = request.name().isEmpty() ? name(request) : request.name();
      if (result.columnNames().stream().anyMatch(name::equalsIgnoreCase)) {
        throw TEXTS.problem("TABLE-005", name);
      }
      ColumnInfo info = info(request.aggregate().infoFor(column));
      result.addColumns(ColumnInfos.attach(aggregate(request, column, windows, name), info));
    }
    return result;
  }

  private Column<?> aggregate(
      Request request, NumericColumn<?> column, Windows windows, String name) {
    double[] values = new double[column.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.getDouble(windows.rows()[i]);
    }
    double[] results = new double[values.length];
    int[] counts = new int[values.length];
    windows.aggregate(request.aggregate(), values, coverage, results, counts);
    return request.aggregate() == Aggregate.COUNT
        ? IntColumn.create(name, counts)
        : DoubleColumn.create(name, results);
  }

  private Windows windows(Groups groups) {
    if (time.isEmpty()) {
      if (rows < 1) {
        throw TEXTS.problem("TABLE-007");
      }
      refuseEven(rows);
      return Windows.ofRows(groups, rows, centred);
    }
    if (length.isNegative() || length.isZero()) {
      throw TEXTS.problem("TABLE-007");
    }
    int[] order = groups.rowsByGroup();
    long[] seconds = Columns.seconds(table, time);
    long[] ordered = new long[order.length];
    for (int i = 0; i < order.length; i++) {
      ordered[i] = seconds[order[i]];
    }
    long least = leastStep(groups, order, ordered);
    long each =
        step != null ? step.toSeconds() : table.rowCount() == 0 ? length.toSeconds() : least;
    if (each < 1 || least < each || length.toSeconds() % each != 0) {
      throw TEXTS.problem("TABLE-010", Duration.ofSeconds(each), length, Duration.ofSeconds(least));
    }
    refuseEven(length.toSeconds() / each);
    return Windows.ofTime(groups, ordered, length.toSeconds(), each, centred);
  }

  private void refuseEven(long count) {
    if (centred && count % 2 == 0) {
      throw TEXTS.problem("TABLE-009", count);
    }
  }

  /** The least distance of two rows of a group; refuses times that do not ascend. */
  private long leastStep(Groups groups, int[] order, long[] ordered) {
    long least = Long.MAX_VALUE / 1_000_000_000;
    for (int i = 1; i < ordered.length; i++) {
      if (groups.codes()[order[i]] == groups.codes()[order[i - 1]]) {
        long distance = ordered[i] - ordered[i - 1];
        if (distance <= 0) {
          throw TEXTS.problem(
              "TABLE-008",
              time,
              order[i] + 1,
              table.column(time).getString(order[i]),
              table.column(time).getString(order[i - 1]));
        }
        least = Math.min(least, distance);
      }
    }
    return least;
  }

  private String name(Request request) {
    String window = time.isEmpty() ? rows + "rows" : text(length);
    String side = centred ? window + "_centred" : window;
    return request.aggregate().counts()
        ? request.aggregate().nameFor(request.column()) + "_" + side
        : request.aggregate().nameFor(side + "_" + request.column());
  }

  /** Says the window in the title: an axis named only "sum" would mislead. */
  private ColumnInfo info(ColumnInfo info) {
    String key = centred ? "title.centred" : "title.trailing";
    String window = time.isEmpty() ? String.valueOf(rows) : text(length);
    String unit = time.isEmpty() ? "Rows" : "";
    Wording title = new Wording(
        TEXTS.get(Language.JA, key + unit, info.title().ja(), window),
        TEXTS.get(Language.EN, key + unit, info.title().en(), window));
    return new ColumnInfo(title, info.unit(), info.description());
  }

  private static String text(Duration length) {
    long seconds = length.toSeconds();
    if (seconds % 3600 == 0) {
      return seconds / 3600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "min" : seconds + "s";
  }

  private Rolling add(Aggregate aggregate, String column) {
    requests.add(new Request(aggregate, column, ""));
    return this;
  }

  /** An aggregate of a column, and the name of its result or nothing. */
  private record Request(Aggregate aggregate, String column, String name) {}

  /**
   * One window a row, over the rows ordered by group: from {@code starts[i]} to before {@code ends[i]}. Both
   * never decrease.
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Windows(int[] rows, int[] starts, int[] ends, long expected) {
    static Windows ofRows(Groups groups, int count, boolean centred) {
      int[] order = groups.rowsByGroup();
      int[] groupStarts = groups.starts();
      int[] starts = new int[order.length];
      int[] ends = new int[order.length];
      int after = centred ? count / 2 : 0;
      for (int i = 0; i < order.length; i++) {
        int group = groups.codes()[order[i]];
        starts[i] = (int) Math.max(groupStarts[group], (long) i + after + 1 - count);
        ends[i] = (int) Math.min(groupStarts[group + 1], (long) i + after + 1);
      }
      return new Windows(order, starts, ends, count);
    }

    static Windows ofTime(Groups groups, long[] seconds, long length, long step, boolean centred) {
      int[] order = groups.rowsByGroup();
      int[] groupStarts = groups.starts();
      int[] starts = new int[order.length];
      int[] ends = new int[order.length];
      // half of an odd number of steps, rounded down to whole ones, after the row
      long after = centred ? (length / step / 2) * step : 0;
      int start = 0;
      int end = 0;
      for (int i = 0; i < order.length; i++) {
        int group = groups.codes()[order[i]];
        start = Math.max(start, groupStarts[group]);
        while (seconds[start] <= seconds[i] + after - length) {
          start++;
        }
        end = Math.max(end, i);
        while (end < groupStarts[group + 1] && seconds[end] <= seconds[i] + after) {
          end++;
        }
        starts[i] = start;
        ends[i] = end;
      }
      return new Windows(order, starts, ends, length / step);
    }

    /**
     * A queue made of two stacks: what lies before {@code middle} is aggregated from there backwards, the rest
     * as it comes. Every value is touched twice and nothing is ever subtracted, so no error builds up.
     */
    void aggregate(
        Aggregate aggregate, double[] values, double coverage, double[] results, int[] counts) {
      double nothing = switch (aggregate) {
        case MIN -> Double.POSITIVE_INFINITY;
        case MAX -> Double.NEGATIVE_INFINITY;
        default -> 0;
      };
      double needed = coverage * expected - 1e-9;
      double[] before = new double[values.length + 1];
      int[] present = new int[values.length + 1];
      for (int i = 0; i < values.length; i++) {
        present[i + 1] = present[i] + (Double.isNaN(values[i]) ? 0 : 1);
      }
      int middle = 0;
      int end = 0;
      double rest = nothing;
      Arrays.fill(before, nothing);
      for (int i = 0; i < values.length; i++) {
        for (; end < ends[i]; end++) {
          rest = combine(aggregate, rest, values[end]);
        }
        if (starts[i] >= middle) {
          middle = end;
          before[middle] = nothing;
          for (int j = middle - 1; j >= starts[i]; j--) {
            before[j] = combine(aggregate, before[j + 1], values[j]);
          }
          rest = nothing;
        }
        double result = combine(aggregate, rest, before[starts[i]]);
        int count = present[end] - present[starts[i]];
        counts[rows[i]] = count;
        results[rows[i]] = count == 0 || count < needed
            ? Double.NaN
            : aggregate == Aggregate.MEAN ? result / count : result;
      }
    }

    private static double combine(Aggregate aggregate, double known, double value) {
      if (Double.isNaN(value)) {
        return known;
      }
      return switch (aggregate) {
        case MIN -> Math.min(known, value);
        case MAX -> Math.max(known, value);
        default -> known + value;
      };
    }
  }
}
