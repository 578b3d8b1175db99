package org.ishizue.checks.value;

import java.lang.reflect.Array;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ishizue.analysis.Chart;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.checks.value.Captured.ColumnValue;
import org.ishizue.checks.value.Captured.ListValue;
import org.ishizue.checks.value.Captured.MissingValue;
import org.ishizue.checks.value.Captured.NumberValue;
import org.ishizue.checks.value.Captured.OtherValue;
import org.ishizue.checks.value.Captured.TableValue;
import org.ishizue.checks.value.Captured.TextValue;
import org.ishizue.checks.value.Captured.TruthValue;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Makes plain data of live objects. */
public final class Capture {
  /** Of a list, and of a table's cells, up to so many are taken; what is longer is an {@link OtherValue}. */
  public static final int MAX_ITEMS = 1_000_000;

  private static final int MAX_TEXT = 100_000;
  private static final int MAX_DEPTH = 6;

  private Capture() {}

  /** The object as data; what cannot be compared as its type and text. */
  public static Captured of(@Nullable Object value) {
    return of(value, 0);
  }

  private static Captured of(@Nullable Object value, int depth) {
    if (value == null) {
      return new MissingValue();
    }
    if (value instanceof Number number) {
      return number(number);
    }
    if (value instanceof Boolean truth) {
      return new TruthValue(truth);
    }
    if (value instanceof CharSequence
        || value instanceof Character
        || value instanceof Temporal
        || value instanceof Enum<?>) {
      return new TextValue(cut(value.toString()));
    }
    if (value instanceof Table table) {
      return table(table);
    }
    if (value instanceof Column<?> column) {
      return column.size() > MAX_ITEMS ? other(value) : cells(column);
    }
    if (value instanceof Chart chart) {
      return CaptureFigure.of(chart.figure());
    }
    if (value instanceof Figure figure) {
      return CaptureFigure.of(figure);
    }
    return depth > MAX_DEPTH ? other(value) : contained(value, depth);
  }

  private static Captured contained(Object value, int depth) {
    if (value instanceof Optional<?> optional) {
      return of(optional.orElse(null), depth + 1);
    }
    if (value instanceof OptionalDouble optional) {
      return optional.isPresent() ? of(optional.getAsDouble()) : new MissingValue();
    }
    if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? of(optional.getAsInt()) : new MissingValue();
    }
    if (value.getClass().isArray()) {
      return array(value, depth);
    }
    if (value instanceof Map<?, ?> map) {
      List<Object> pairs = new ArrayList<>();
      map.forEach((key, item) -> pairs.add(new Object[] {key, item}));
      return items(pairs.iterator(), value, depth);
    }
    if (value instanceof Iterable<?> iterable) {
      return items(iterable.iterator(), value, depth);
    }
    Object table = tableOf(value);
    return table == null ? other(value) : of(table, depth + 1);
  }

  private static Captured number(Number number) {
    double value = number.doubleValue();
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? new MissingValue() : other(number);
    }
    boolean whole = number instanceof Integer
        || number instanceof Long
        || number instanceof Short
        || number instanceof Byte
        || number instanceof BigInteger;
    return new NumberValue(value, whole, "");
  }

  private static Captured array(Object array, int depth) {
    int length = Array.getLength(array);
    if (length > MAX_ITEMS) {
      return other(array);
    }
    List<Captured> items = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      items.add(of(Array.get(array, i), depth + 1));
    }
    return new ListValue(items);
  }

  private static Captured items(Iterator<?> iterator, Object whole, int depth) {
    List<Captured> items = new ArrayList<>();
    while (iterator.hasNext()) {
      if (items.size() == MAX_ITEMS) {
        return other(whole);
      }
      items.add(of(iterator.next(), depth + 1));
    }
    return new ListValue(items);
  }

  private static Captured table(Table table) {
    if ((long) table.rowCount() * table.columnCount() > MAX_ITEMS) {
      return other(table);
    }
    List<ColumnValue> columns = new ArrayList<>();
    for (Column<?> column : table.columns()) {
      columns.add(
          new ColumnValue(column.name(), ColumnInfos.of(table, column).unit(), cells(column)));
    }
    return new TableValue(columns);
  }

  private static ListValue cells(Column<?> column) {
    List<Captured> cells = new ArrayList<>(column.size());
    for (int i = 0; i < column.size(); i++) {
      cells.add(column.isMissing(i) ? new MissingValue() : of(column.get(i), 1));
    }
    return new ListValue(cells);
  }

  /** The results of reading, joining and grouping hold a table beside their reports. */
  private static @Nullable Object tableOf(Object value) {
    try {
      var method = value.getClass().getMethod("table");
      return Table.class.isAssignableFrom(method.getReturnType()) ? method.invoke(value) : null;
    } catch (ReflectiveOperationException notOne) {
      return null;
    }
  }

  private static OtherValue other(Object value) {
    String text;
    try {
      text = String.valueOf(value);
    } catch (RuntimeException | StackOverflowError e) {
      text = e.toString(); // the learner's own toString failed
    }
    return new OtherValue(value.getClass().getSimpleName(), cut(text));
  }

  private static String cut(String text) {
    return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
  }
}
