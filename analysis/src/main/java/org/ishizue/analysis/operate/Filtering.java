package org.ishizue.analysis.operate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ishizue.analysis.column.Blocks;
import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.column.Gather;
import org.ishizue.analysis.column.Marks;
import org.ishizue.analysis.column.TableResult;
import org.ishizue.analysis.column.TextCodes;
import org.ishizue.analysis.operate.OperationReport.Note;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.PackedLocalDate;
import tech.tablesaw.columns.datetimes.PackedLocalDateTime;
import tech.tablesaw.selection.Selection;

/**
 * Keeps the rows that meet every condition:
 *
 * <pre>{@code
 * Tables.filter(rain).is("station", "肘折").atLeast("rain_mm", 50).from("time", LocalDate.of(2020, 1, 1)).result()
 * }</pre>
 *
 * <p>A missing value meets no condition but {@link #missing}; the report says how many rows that left out.
 */
public final class Filtering {
  private static final Texts TEXTS = Texts.beside(Filtering.class);

  private final Table table;
  private final List<Note> notes = new ArrayList<>();

  /** The rows that are left; before the first condition all of them, unlisted. */
  private int[] rows = {};

  private int size;
  private boolean listed;

  public Filtering(Table table) {
    this.table = table;
    size = table.rowCount();
  }

  /** Numbers of this value or more. */
  public Filtering atLeast(String column, double value) {
    return range(column, value, Double.POSITIVE_INFINITY);
  }

  /** Numbers of more than this value. */
  public Filtering above(String column, double value) {
    return range(column, Math.nextUp(value), Double.POSITIVE_INFINITY);
  }

  /** Numbers of this value or less. */
  public Filtering atMost(String column, double value) {
    return range(column, Double.NEGATIVE_INFINITY, value);
  }

  /** Numbers of less than this value. */
  public Filtering below(String column, double value) {
    return range(column, Double.NEGATIVE_INFINITY, Math.nextDown(value));
  }

  /** Numbers from one value to another, both included. */
  public Filtering between(String column, double least, double greatest) {
    return range(column, least, greatest);
  }

  /** Numbers equal to a value. */
  public Filtering is(String column, double value) {
    return range(column, value, value);
  }

  /** Texts equal to one of these. */
  public Filtering is(String column, String... texts) {
    return texts(column, List.of(texts), true);
  }

  /** Texts equal to none of these; not missing either. */
  public Filtering isNot(String column, String... texts) {
    return texts(column, List.of(texts), false);
  }

  /** Days from this one on; of dates with times those from its 0:00 on. */
  public Filtering from(String column, LocalDate day) {
    return from(column, day.atStartOfDay());
  }

  /** Times from this one on. */
  public Filtering from(String column, LocalDateTime time) {
    return times(column, time, null);
  }

  /** Days before this one; of dates with times those before its 0:00. */
  public Filtering before(String column, LocalDate day) {
    return before(column, day.atStartOfDay());
  }

  /** Times before this one. */
  public Filtering before(String column, LocalDateTime time) {
    return times(column, null, time);
  }

  /** Rows with a value, in a column of any type. */
  public Filtering present(String column) {
    Column<?> values = Columns.any(table, column);
    return keep(row -> !values.isMissing(row));
  }

  /** Rows without a value, in a column of any type. */
  public Filtering missing(String column) {
    Column<?> values = Columns.any(table, column);
    return keep(values::isMissing);
  }

  /** Rows that Tablesaw has selected: {@code rain.doubleColumn("rain_mm").isGreaterThan(50)}. */
  public Filtering matching(Selection selection) {
    return keep(selection::contains);
  }

  /** The rows that are left. */
  public Table table() {
    return result().table();
  }

  /** The rows that are left, with a report. */
  public TableResult result() {
    Table kept = listed ? Gather.rows(table, rows) : Gather.copy(table);
    return new OperationResult(kept, new OperationReport(table.rowCount(), kept.rowCount(), notes));
  }

  @SuppressWarnings(
      "ShortCircuitBoolean") // a jump that cannot be foretold costs four times as much
  private Filtering range(String column, double least, double greatest) {
    NumericColumn<?> numbers = Columns.numbers(table, column);
    note(column);
    if (Double.isNaN(least) || Double.isNaN(greatest)) {
      throw TEXTS.problem("TABLE-021", column);
    }
    if (numbers instanceof DoubleColumn doubles) {
      return select((from, to, kept) -> {
        int count = 0;
        for (int i = from; i < to; i++) {
          int row = listed ? rows[i] : i;
          double value = doubles.getDouble(row);
          kept[count] = row;
          // NaN, the missing, is in no range
          count += value >= least & value <= greatest ? 1 : 0;
        }
        return count;
      });
    }
    return keep(row -> {
      double value = numbers.getDouble(row);
      return value >= least && value <= greatest;
    });
  }

  private Filtering texts(String column, Collection<String> wanted, boolean are) {
    Column<?> values = Columns.any(table, column);
    if (!(values instanceof StringColumn texts)) {
      throw TEXTS.problem("TABLE-022", column, values.type().name());
    }
    note(column);
    TextCodes codes = TextCodes.of(texts);
    Set<String> set = new HashSet<>(wanted);
    boolean[] fits = new boolean[codes.texts().length];
    for (int code = 0; code < fits.length; code++) {
      fits[code] = set.contains(codes.texts()[code]) == are;
    }
    int[] all = codes.codes();
    return keep(row -> all[row] != Gather.NONE && fits[all[row]]);
  }

  private Filtering times(
      String column,
      @org.jspecify.annotations.Nullable LocalDateTime first,
      @org.jspecify.annotations.Nullable LocalDateTime end) {
    Column<?> values = Columns.any(table, column);
    if (!(values instanceof DateColumn || values instanceof DateTimeColumn)) {
      throw TEXTS.problem("TABLE-023", column, values.type().name());
    }
    note(column);
    boolean days = values instanceof DateColumn;
    Marks marks = Marks.of(values);
    // of a column of days, those whose 0:00 lies in the range
    long least = first == null ? Long.MIN_VALUE : packed(days, first);
    long beyond = end == null ? Long.MAX_VALUE : packed(days, end);
    return keep(row -> {
      long mark = marks.at(row);
      return mark != marks.missing() && mark >= least && mark < beyond;
    });
  }

  private static long packed(boolean days, LocalDateTime time) {
    if (!days) {
      return PackedLocalDateTime.pack(time);
    }
    LocalDate day = time.toLocalDate();
    return PackedLocalDate.pack(time.equals(day.atStartOfDay()) ? day : day.plusDays(1));
  }

  private void note(String column) {
    int missing = table.column(column).countMissing();
    if (missing > 0) {
      notes.add(Note.of("filter.missing", column, missing));
    }
  }

  private Filtering keep(RowTest test) {
    return select((from, to, kept) -> {
      int count = 0;
      for (int i = from; i < to; i++) {
        int row = listed ? rows[i] : i;
        if (test.fits(row)) {
          kept[count++] = row;
        }
      }
      return count;
    });
  }

  private Filtering select(Blocks.Selector selector) {
    rows = Blocks.select(size, selector);
    size = rows.length;
    listed = true;
    return this;
  }

  private interface RowTest {
    boolean fits(int row);
  }
}
