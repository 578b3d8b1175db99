package org.ishizue.analysis.operate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.column.Gather;
import org.ishizue.analysis.column.Groups;
import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.analysis.operate.OperationReport.Note;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/**
 * Aggregates the rows around each row:
 *
 * <pre>{@code
 * Tables.rolling(rain).by("station").time("time", Duration.ofHours(24)).sum("rain_mm").result()
 * }</pre>
 *
 * <p>The result is the table with one column more an aggregate, named {@code sum_24h_rain_mm} or as {@link
 * #as} says. A window ends with its row ({@link #trailing()}, the usual) or has it in the middle ({@link
 * #centred()}). A window in which a value is missing, or a row, or which begins before the table does, has a
 * missing result unless a {@link #coverage} is allowed.
 */
public final class Rolling extends Aggregating<Rolling> {
  private static final Texts TEXTS = Texts.beside(Rolling.class);

  private final Table table;
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
    coverage = checkedCoverage(share);
    return this;
  }

  static double checkedCoverage(double share) {
    if (!(share > 0 && share <= 1)) {
      throw TEXTS.problem("TABLE-011", share);
    }
    return share;
  }

  /** The table with the new columns, with a report on the windows that have no result. */
  @Override
  public OperationResult result() {
    Groups groups = Groups.of(Columns.all(table, keys), table.rowCount());
    Windows windows = windows(groups);
    Table result = Gather.copy(table);
    List<Note> notes = new ArrayList<>();
    for (Request request : requests()) {
      if (request.countsRows() || request.aggregate() == Aggregate.COUNT_MISSING) {
        throw TEXTS.problem("TABLE-015");
      }
      NumericColumn<?> column = Columns.numbers(table, request.column());
      Windows.Results results = windows.aggregate(request, Columns.values(column), coverage);
      String name = request.resultName(over());
      boolean count = request.aggregate() == Aggregate.COUNT;
      Columns.add(
          result,
          count
              ? IntColumn.create(name, results.counts())
              : DoubleColumn.create(name, results.values()),
          name,
          info(request.info(table)));
      if (results.unanswered() > 0 && !count) {
        notes.add(Note.of("windows", name, results.unanswered(), NumberText.of(coverage * 100)));
      }
    }
    return new OperationResult(
        result, new OperationReport(table.rowCount(), result.rowCount(), notes));
  }

  @Override
  Rolling self() {
    return this;
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
    long[] seconds = Columns.seconds(table, time);
    long least = TimeAxis.leastStep(table.column(time), seconds, groups);
    int[] order = groups.rowsByGroup();
    long[] ordered = new long[order.length];
    for (int i = 0; i < order.length; i++) {
      ordered[i] = seconds[order[i]];
    }
    long each =
        step != null ? step.toSeconds() : least == Long.MAX_VALUE ? length.toSeconds() : least;
    if (each < 1 || least < each || length.toSeconds() % each != 0) {
      throw TEXTS.problem(
          "TABLE-010",
          TimeAxis.text(each),
          TimeAxis.text(length.toSeconds()),
          TimeAxis.text(least));
    }
    refuseEven(length.toSeconds() / each);
    return Windows.ofTime(groups, ordered, length.toSeconds(), each, centred);
  }

  private void refuseEven(long count) {
    if (centred && count % 2 == 0) {
      throw TEXTS.problem("TABLE-009", count);
    }
  }

  /** What the names of results say of the window: 24h, 3rows_centred. */
  private String over() {
    String window = time.isEmpty() ? rows + "rows" : text(length);
    return centred ? window + "_centred" : window;
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
    return seconds % 3600 == 0 ? seconds / 3600 + "h" : TimeAxis.text(seconds);
  }
}
