package org.ishizue.analysis.column;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ishizue.analysis.meta.ColumnInfos;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.DateColumnType;
import tech.tablesaw.columns.datetimes.DateTimeColumnType;
import tech.tablesaw.columns.numbers.IntColumnType;
import tech.tablesaw.columns.numbers.LongColumnType;

/** Picks rows into new columns of the same type, name, unit and title. */
public final class Gather {
  /** Stands for no row: the value becomes missing. */
  public static final int NONE = -1;

  /** From so many values on, columns are picked side by side. */
  private static final long LARGE = 2_000_000;

  private Gather() {}

  /** The table of some rows, each as often and in the order as they are named. */
  public static Table rows(Table table, int[] rows) {
    return columns(
        table,
        rows.length,
        column -> ColumnInfos.attach(values(column, rows), ColumnInfos.of(table, column)));
  }

  /** The values of some rows. */
  public static Column<?> rows(Column<?> column, int[] rows) {
    return ColumnInfos.attach(values(column, rows), ColumnInfos.of(column));
  }

  /** All values of a column, apart from it: what is changed in one does not change the other. */
  public static Column<?> copy(Column<?> column) {
    Column<?> copy = column instanceof StringColumn texts ? TextGather.copy(texts) : column.copy();
    return ColumnInfos.attach(copy, ColumnInfos.of(column));
  }

  /** All columns of a table, apart from it. */
  public static Table copy(Table table) {
    return columns(table, table.rowCount(), Gather::copy);
  }

  private static Table columns(Table table, int rows, UnaryOperator<Column<?>> each) {
    Table result = Table.create(table.name());
    each(table.columns(), rows, each).forEach(result::addColumns);
    return result;
  }

  /** Does something with columns, side by side when they are long; keeps their order. */
  public static <T> List<Column<?>> each(
      List<T> columns, int rows, Function<? super T, Column<?>> each) {
    Stream<T> stream = columns.stream();
    return ((long) columns.size() * rows >= LARGE ? stream.parallel() : stream)
        .<Column<?>>map(each)
        .toList();
  }

  private static Column<?> values(Column<?> column, int[] rows) {
    if (column instanceof DoubleColumn doubles) {
      return doubles(doubles, rows);
    }
    if (column instanceof IntColumn ints) {
      return ints(ints, rows);
    }
    if (column instanceof LongColumn longs) {
      return longs(longs, rows);
    }
    if (column instanceof StringColumn texts) {
      return TextGather.rows(texts, rows);
    }
    if (column instanceof DateColumn dates) {
      return dates(dates, rows);
    }
    if (column instanceof DateTimeColumn times) {
      return times(times, rows);
    }
    return others(column, rows);
  }

  // The new columns are made at full length, all missing, because only so do they keep their number
  // format.

  private static DoubleColumn doubles(DoubleColumn from, int[] rows) {
    DoubleColumn to = from.emptyCopy(rows.length);
    Blocks.each(rows.length, (first, end) -> {
      for (int i = first; i < end; i++) {
        to.set(i, rows[i] == NONE ? Double.NaN : from.getDouble(rows[i]));
      }
    });
    return to;
  }

  private static IntColumn ints(IntColumn from, int[] rows) {
    IntColumn to = from.emptyCopy(rows.length);
    Blocks.each(rows.length, (first, end) -> {
      for (int i = first; i < end; i++) {
        to.set(i, rows[i] == NONE ? IntColumnType.missingValueIndicator() : from.getInt(rows[i]));
      }
    });
    return to;
  }

  private static LongColumn longs(LongColumn from, int[] rows) {
    LongColumn to = from.emptyCopy(rows.length);
    Blocks.each(rows.length, (first, end) -> {
      for (int i = first; i < end; i++) {
        to.set(i, rows[i] == NONE ? LongColumnType.missingValueIndicator() : from.getLong(rows[i]));
      }
    });
    return to;
  }

  private static DateColumn dates(DateColumn from, int[] rows) {
    DateColumn to = from.emptyCopy(rows.length);
    for (int i = 0; i < rows.length; i++) {
      to.set(
          i,
          rows[i] == NONE ? DateColumnType.missingValueIndicator() : from.getIntInternal(rows[i]));
    }
    return to;
  }

  private static DateTimeColumn times(DateTimeColumn from, int[] rows) {
    DateTimeColumn to = from.emptyCopy(rows.length);
    for (int i = 0; i < rows.length; i++) {
      to.set(
          i,
          rows[i] == NONE
              ? DateTimeColumnType.missingValueIndicator()
              : from.getLongInternal(rows[i]));
    }
    return to;
  }

  private static <T> Column<T> others(Column<T> from, int[] rows) {
    Column<T> to = from.emptyCopy();
    for (int row : rows) {
      if (row == NONE) {
        to.appendMissing();
      } else {
        to.append(from, row);
      }
    }
    return to;
  }
}
