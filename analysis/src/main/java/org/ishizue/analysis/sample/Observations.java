package org.ishizue.analysis.sample;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.analysis.unit.UnitWords;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Values of one kind, with or without the times at which they were observed. Every value is there and
 * finite; times ascend and none comes twice.
 */
public final class Observations {
  private static final Texts TEXTS = Texts.beside(Observations.class);

  private final Wording name;
  private final String unit;
  private final boolean timed;
  private final double[] times;
  private final double[] values;

  private Observations(Wording name, String unit, boolean timed, double[] times, double[] values) {
    this.name = name;
    this.unit = unit;
    this.timed = timed;
    this.times = times;
    this.values = values;
  }

  /**
   * Values without times: their times are 1, 2, 3 …
   *
   * @throws org.ishizue.runtime.text.ProblemException STAT-003 if one is NaN, STAT-004 if one is infinite
   */
  public static Observations of(double... values) {
    return untimed(Wording.NONE, "", values.clone());
  }

  /** A column's values, with its title and unit. */
  public static Observations of(NumericColumn<?> column) {
    return of(column, ColumnInfos.of(column));
  }

  /** A table's column. */
  public static Observations of(Table table, String column) {
    ColumnValues.requireRows(table);
    NumericColumn<?> found = Columns.numbers(table, column);
    return of(found, ColumnInfos.of(table, found));
  }

  private static Observations of(NumericColumn<?> column, ColumnInfo info) {
    Observations found = untimed(title(column, info), info.unit(), Columns.values(column));
    Plausibility.check(column, info.unit(), found.values);
    return found;
  }

  /**
   * Values at times, such as years.
   *
   * @param times ascending, none twice
   * @param values as many
   */
  public static Observations of(double[] times, double[] values) {
    if (times.length != values.length) {
      throw TEXTS.problem("STAT-013", times.length, values.length);
    }
    String[] labels = DoubleLabels.of(times);
    return timed(Wording.NONE, "", times.clone(), labels, values.clone());
  }

  /**
   * A table's column with its times.
   *
   * @param time a column of numbers (years), or of dates, which count as decimal years
   * @param column a column of numbers
   * @throws org.ishizue.runtime.text.ProblemException STAT-003 to STAT-014, if the values cannot be used
   */
  public static Observations of(Table table, String time, String column) {
    ColumnValues.requireRows(table);
    Column<?> timeColumn = Columns.any(table, time);
    NumericColumn<?> values = Columns.numbers(table, column);
    String[] labels = ColumnValues.labels(timeColumn);
    ColumnInfo info = ColumnInfos.of(table, values);
    Observations found = timed(
        title(values, info),
        info.unit(),
        ColumnValues.times(timeColumn),
        labels,
        Columns.values(values));
    Plausibility.check(values, info.unit(), found.values);
    Plausibility.checkWholeYears(table, time, labels);
    return found;
  }

  /** Requires so many values for a method. */
  public Observations atLeast(int needed, String method) {
    if (values.length < needed) {
      throw TEXTS.problem("STAT-001", method, needed, values.length);
    }
    return this;
  }

  /** Requires that not all values are equal. */
  public Observations varying(String method) {
    if (values.length > 0 && Arrays.stream(values).allMatch(v -> v == values[0])) {
      throw TEXTS.problem("STAT-002", method, values.length, NumberText.of(values[0]));
    }
    return this;
  }

  public int size() {
    return values.length;
  }

  /** What a person calls the values, in the language in use; empty if nothing is known. */
  public String name() {
    return name.current();
  }

  public String unit() {
    return unit;
  }

  /** Whether the times are real ones, and not 1, 2, 3 … */
  public boolean isTimed() {
    return timed;
  }

  /** The values, in the order of time. */
  public double[] values() {
    return values.clone();
  }

  /** The times: years, decimal years, or 1, 2, 3 … */
  public double[] times() {
    return times.clone();
  }

  /** The values, smallest first. */
  public double[] sorted() {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /** The same values, times and names, but for other values. */
  public Observations withValues(double... others) {
    if (others.length != values.length) {
      throw TEXTS.problem("STAT-013", values.length, others.length);
    }
    return new Observations(name, unit, timed, times, others.clone());
  }

  /** From when to when: {@code 1978–2025}; empty without times. */
  public String span() {
    if (!timed || values.length == 0) {
      return "";
    }
    NumberText text = NumberText.withDecimals(0, 0);
    return text.format(Math.floor(times[0]))
        + "–"
        + text.format(Math.floor(times[times.length - 1]));
  }

  /** The title of a result: the method, and the values' name if there is one. */
  public String titled(String method) {
    return name().isEmpty() ? method : TEXTS.get("titled", method, name());
  }

  /** A number with the unit of the values. */
  public String withUnit(String number) {
    return UnitWords.with(number, unit);
  }

  /** The unit of a change with time: {@code mm/year}, {@code mm/step}. */
  public String unitPerTime() {
    return UnitWords.shown(unit) + "/" + TEXTS.get(timed ? "year" : "step");
  }

  private static Observations untimed(Wording name, String unit, double[] values) {
    double[] times = IntStream.rangeClosed(1, values.length).asDoubleStream().toArray();
    Presence.check(DoubleLabels.rows(values.length), values, name.current());
    return new Observations(name, unit, false, times, values);
  }

  private static Observations timed(
      Wording name, String unit, double[] times, String[] labels, double[] values) {
    Presence.check(labels, values, name.current());
    Presence.checkTimes(labels, times);
    return new Observations(name, unit, true, times, values);
  }

  private static Wording title(Column<?> column, ColumnInfo info) {
    return info.title().isEmpty() ? ColumnInfos.titles(column) : info.title();
  }
}
