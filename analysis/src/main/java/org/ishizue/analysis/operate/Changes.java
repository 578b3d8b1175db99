package org.ishizue.analysis.operate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.column.Gather;
import org.ishizue.analysis.column.Groups;
import org.ishizue.analysis.column.TableResult;
import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.analysis.operate.OperationReport.Note;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Compares every row with one before it, or adds up what came until then:
 *
 * <pre>{@code
 * Tables.changes(co2).by("sector").time("year").difference("kt_co2").percentChange("kt_co2").result()
 * }</pre>
 *
 * <p>The result is the table with a column more for each: {@code diff_kt_co2}, {@code change_kt_co2_pct}. With
 * {@link #time}, the row before is the one that a step earlier: after a gap there is none, and the result is
 * missing. Without it, the row before is the one that stands above in the table.
 */
public final class Changes {
  private static final Texts TEXTS = Texts.beside(Changes.class);

  private final Table table;
  private final List<Wanted> wanted = new ArrayList<>();
  private List<String> keys = List.of();
  private String time = "";
  private @Nullable Duration step;
  private boolean skipMissing;

  public Changes(Table table) {
    this.table = table;
  }

  /** The columns whose equal values are a series of their own. */
  public Changes by(String... columns) {
    keys = List.of(columns);
    return this;
  }

  /**
   * When the rows are.
   *
   * @param column dates, dates with times, or whole numbers such as years; ascending
   */
  public Changes time(String column) {
    time = column;
    return this;
  }

  /** How far apart the rows are when none is absent; if not said, the least distance of two rows. */
  public Changes every(Duration distance) {
    step = distance;
    return this;
  }

  /** The value less that of the row before, in the column's unit. */
  public Changes difference(String column) {
    return difference(column, 1);
  }

  /** The value less that of so many steps before. */
  public Changes difference(String column, int steps) {
    return add(Kind.DIFFERENCE, column, steps);
  }

  /** The difference from the row before in per cent of that one; missing if that is 0. */
  public Changes percentChange(String column) {
    return percentChange(column, 1);
  }

  /** The difference from so many steps before in per cent of that one. */
  public Changes percentChange(String column, int steps) {
    return add(Kind.PERCENT, column, steps);
  }

  /** The value of so many steps before, of a column of any type. */
  public Changes lag(String column, int steps) {
    return add(Kind.LAG, column, steps);
  }

  /** The value of so many steps after, of a column of any type. */
  public Changes lead(String column, int steps) {
    return add(Kind.LEAD, column, steps);
  }

  /** The sum of all values until the row; missing from the first missing value or gap on. */
  public Changes cumulativeSum(String column) {
    return add(Kind.SUM, column, 1);
  }

  /** The greatest value until the row. */
  public Changes cumulativeMax(String column) {
    return add(Kind.MAX, column, 1);
  }

  /** Lets cumulative sums and maxima go on after a missing value or a gap. */
  public Changes skipMissing() {
    skipMissing = true;
    return this;
  }

  /** Names the column said last. */
  public Changes as(String name) {
    if (wanted.isEmpty()) {
      throw TEXTS.problem("TABLE-006", name);
    }
    int last = wanted.size() - 1;
    Wanted before = wanted.get(last);
    wanted.set(last, new Wanted(before.kind(), before.column(), before.steps(), name));
    return this;
  }

  /** The table with the new columns. */
  public Table table() {
    return result().table();
  }

  /** The table with the new columns, with a report on gaps. */
  public TableResult result() {
    Groups groups = Groups.of(Columns.all(table, keys), table.rowCount());
    TimeAxis axis = time.isEmpty() ? null : TimeAxis.of(table, time, groups, step);
    int[] before = partners(groups, axis, 1);
    List<Note> notes = new ArrayList<>();
    if (axis != null) {
      int gaps = 0;
      int[] seen = new int[groups.count()];
      for (int row = 0; row < before.length; row++) {
        gaps += before[row] == Gather.NONE && seen[groups.codes()[row]]++ > 0 ? 1 : 0;
        seen[groups.codes()[row]] = 1;
      }
      notes.add(Note.of("changes.gaps", time, axis.stepText(), gaps));
    }
    Table result = Gather.copy(table);
    for (Wanted each : wanted) {
      Column<?> column = each.kind() == Kind.LAG || each.kind() == Kind.LEAD
          ? Columns.any(table, each.column())
          : Columns.numbers(table, each.column());
      Columns.add(
          result, values(each, column, groups, axis, before), each.resultName(), each.info(column));
    }
    return new OperationResult(
        result, new OperationReport(table.rowCount(), result.rowCount(), notes));
  }

  private Changes add(Kind kind, String column, int steps) {
    if (steps < 1) {
      throw TEXTS.problem("TABLE-031", steps);
    }
    wanted.add(new Wanted(kind, column, steps, ""));
    return this;
  }

  private Column<?> values(
      Wanted each, Column<?> column, Groups groups, @Nullable TimeAxis axis, int[] before) {
    return switch (each.kind()) {
      case LAG -> Gather.rows(column, partners(groups, axis, each.steps()));
      case LEAD -> Gather.rows(column, partners(groups, axis, -each.steps()));
      case DIFFERENCE, PERCENT -> {
        double[] values = Columns.values(Columns.numbers(table, each.column()));
        int[] partners = each.steps() == 1 ? before : partners(groups, axis, each.steps());
        double[] results = new double[values.length];
        for (int row = 0; row < results.length; row++) {
          double other = partners[row] == Gather.NONE ? Double.NaN : values[partners[row]];
          double difference = values[row] - other;
          results[row] = each.kind() == Kind.DIFFERENCE
              ? difference
              : other == 0 ? Double.NaN : difference / other * 100;
        }
        yield DoubleColumn.create("", results);
      }
      case SUM, MAX -> cumulative(each, groups, axis, before);
    };
  }

  private DoubleColumn cumulative(
      Wanted each, Groups groups, @Nullable TimeAxis axis, int[] before) {
    double[] values = Columns.values(Columns.numbers(table, each.column()));
    double[] until = new double[groups.count()];
    boolean[] started = new boolean[groups.count()];
    for (int row = 0; row < values.length; row++) {
      int group = groups.codes()[row];
      double value = values[row];
      boolean gap = axis != null && started[group] && before[row] == Gather.NONE;
      if (gap && !skipMissing) {
        until[group] = Double.NaN;
      }
      if (!started[group]) {
        until[group] = each.kind() == Kind.SUM ? 0 : Double.NEGATIVE_INFINITY;
        started[group] = true;
      }
      if (!(skipMissing && Double.isNaN(value))) {
        until[group] =
            each.kind() == Kind.SUM ? until[group] + value : Math.max(until[group], value);
      }
      values[row] = Double.isNaN(value) ? Double.NaN : until[group];
    }
    return DoubleColumn.create("", values);
  }

  /** The row so many steps before each row, or after it if negative; {@link Gather#NONE} if there is none. */
  private static int[] partners(Groups groups, @Nullable TimeAxis axis, int steps) {
    int[] order = groups.rowsByGroup();
    int[] starts = groups.starts();
    int[] partners = new int[order.length];
    Arrays.fill(partners, Gather.NONE);
    for (int group = 0; group < groups.count(); group++) {
      int other = starts[group];
      for (int i = starts[group]; i < starts[group + 1]; i++) {
        if (axis == null) {
          other = i - steps;
        } else {
          // no step is known where no series has two rows
          long wanted = axis.step() == Long.MAX_VALUE
              ? Long.MIN_VALUE
              : axis.ticks()[order[i]] - steps * axis.step();
          while (other < starts[group + 1] - 1 && axis.ticks()[order[other]] < wanted) {
            other++;
          }
          if (axis.ticks()[order[other]] != wanted) {
            continue;
          }
        }
        if (other >= starts[group] && other < starts[group + 1]) {
          partners[order[i]] = order[other];
        }
      }
    }
    return partners;
  }

  private enum Kind {
    DIFFERENCE("diff"),
    PERCENT("change"),
    LAG("lag"),
    LEAD("lead"),
    SUM("cum"),
    MAX("cummax");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  private record Wanted(Kind kind, String column, int steps, String name) {
    String resultName() {
      if (!name.isEmpty()) {
        return name;
      }
      boolean always = kind == Kind.LAG || kind == Kind.LEAD;
      String word = kind.word + (always || steps > 1 ? steps : "");
      return word + "_" + column + (kind == Kind.PERCENT ? "_pct" : "");
    }

    ColumnInfo info(Column<?> source) {
      Wording title = ColumnInfos.titles(source);
      String key = "title." + kind.word;
      return new ColumnInfo(
          new Wording(
              TEXTS.get(Language.JA, key, title.in(Language.JA), steps),
              TEXTS.get(Language.EN, key, title.in(Language.EN), steps)),
          kind == Kind.PERCENT ? "%" : ColumnInfos.of(source).unit(),
          Wording.NONE);
    }
  }
}
