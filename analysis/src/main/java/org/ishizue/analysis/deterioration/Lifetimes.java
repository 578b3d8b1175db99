package org.ishizue.analysis.deterioration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.sample.ColumnValues;
import org.ishizue.analysis.sample.Observations;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;

/**
 * How long things lasted, some of which still last (right-censored).
 *
 * @param name what the column is called
 * @param unit of the times
 * @param lives in the order of time
 */
public record Lifetimes(String name, String unit, List<Life> lives) {
  private static final Texts TEXTS = Texts.beside(Lifetimes.class);

  public Lifetimes {
    lives = List.copyOf(lives);
  }

  /**
   * One life.
   *
   * @param time until the end, or until it was last seen; above 0
   * @param ended whether it had ended then; if not, all that is known is that it lasted longer
   */
  public record Life(double time, boolean ended) {}

  /** From times and whether each ended. */
  public static Lifetimes of(double[] times, boolean[] ended) {
    return of(Observations.of(times), ended);
  }

  /** From a table, a row a life; {@code ended} is a column of true or false, or 1 or 0. */
  public static Lifetimes of(Table table, String time, String ended) {
    return of(Observations.of(table, time), ColumnValues.flags(table, ended));
  }

  /** The groups of a table by a column, in the order of their names. */
  static SortedMap<String, Lifetimes> byGroup(
      Table table, String time, String ended, String group) {
    Lifetimes all = unsorted(Observations.of(table, time), ColumnValues.flags(table, ended));
    var names = Columns.any(table, group);
    SortedMap<String, Lifetimes> groups = new TreeMap<>();
    IntStream.range(0, table.rowCount())
        .boxed()
        .collect(Collectors.groupingBy(names::getString))
        .forEach((name, rows) -> groups.put(
            name,
            new Lifetimes(all.name, all.unit, rows.stream().map(all.lives::get).toList())));
    return groups;
  }

  /** How many ended. */
  public int events() {
    return (int) lives.stream().filter(Life::ended).count();
  }

  /** How many still lasted when last seen. */
  public int censored() {
    return lives.size() - events();
  }

  /** The longest time, ended or not. */
  public double longest() {
    return lives.stream().mapToDouble(Life::time).max().orElse(Double.NaN);
  }

  private static Lifetimes of(Observations times, boolean[] ended) {
    Lifetimes all = unsorted(times, ended);
    return new Lifetimes(
        all.name,
        all.unit,
        all.lives.stream().sorted(Comparator.comparingDouble(Life::time)).toList());
  }

  private static Lifetimes unsorted(Observations times, boolean[] ended) {
    double[] values = times.values();
    if (values.length != ended.length) {
      throw TEXTS.problem("STAT-059", values.length, ended.length);
    }
    if (Arrays.stream(values).anyMatch(t -> t <= 0)) {
      int first = IntStream.range(0, values.length)
          .filter(i -> values[i] <= 0)
          .findFirst()
          .orElseThrow();
      throw TEXTS.problem("STAT-055", first + 1, values[first]);
    }
    return new Lifetimes(
        times.name(),
        times.unit(),
        IntStream.range(0, values.length)
            .mapToObj(i -> new Life(values[i], ended[i]))
            .toList());
  }
}
