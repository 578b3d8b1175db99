package org.ishizue.checks.value;

import java.util.List;

/** A value of a learner's as plain data. */
public sealed interface Captured {
  /**
   * A finite number.
   *
   * @param whole whether its type knows no decimals (int, long)
   * @param unit the unit's symbol where the value itself says it; else empty
   */
  record NumberValue(double value, boolean whole, String unit) implements Captured {
    public NumberValue(double value) {
      this(value, false, "");
    }
  }

  /** A text; dates and enum constants are texts as well. */
  record TextValue(String text) implements Captured {}

  /** True or false. */
  record TruthValue(boolean value) implements Captured {}

  /** No value: null, NaN, a missing cell. */
  record MissingValue() implements Captured {}

  /** Values in order: an array, a list, a column. */
  record ListValue(List<Captured> items) implements Captured {
    public ListValue {
      items = List.copyOf(items);
    }

    public int size() {
      return items.size();
    }
  }

  /** A table; all columns are of one length. */
  record TableValue(List<ColumnValue> columns) implements Captured {
    public TableValue {
      columns = List.copyOf(columns);
    }

    public int rowCount() {
      return columns.isEmpty() ? 0 : columns.get(0).cells().size();
    }

    public List<String> names() {
      return columns.stream().map(ColumnValue::name).toList();
    }
  }

  /** One column. */
  record ColumnValue(String name, String unit, ListValue cells) {}

  /** A figure's model: what it shows, before it is drawn. */
  record FigureValue(
      String title, String source, AxisValue x, AxisValue y, List<SeriesValue> series)
      implements Captured {
    public FigureValue {
      series = List.copyOf(series);
    }
  }

  /**
   * One axis of a figure.
   *
   * @param scale numeric, log, time or category
   */
  record AxisValue(String title, String unit, String scale) {}

  /**
   * One series of a figure.
   *
   * @param mark line, bar, scatter or histogram
   */
  record SeriesValue(String name, String mark, ListValue x, ListValue y) {}

  /** What a function gave for given arguments, in order. */
  record CallsValue(List<Call> calls) implements Captured {
    public CallsValue {
      calls = List.copyOf(calls);
    }
  }

  /** One call of a function. */
  record Call(List<Captured> arguments, Captured result) {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** There is no variable or method of that name, or it says that it is not answered yet. */
  record AbsentValue() implements Captured {}

  /** Asking for the value threw. */
  record ThrownValue(String className, String message) implements Captured {}

  /** A value of a type that no check compares. */
  record OtherValue(String typeName, String text) implements Captured {}
}
