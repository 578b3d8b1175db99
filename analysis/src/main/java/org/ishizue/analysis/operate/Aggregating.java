package org.ishizue.analysis.operate;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.column.TableResult;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;

/**
 * What groups, windows, periods and pivots have in common: one asks for aggregates, one after the other, and
 * gets a table with a column for each.
 *
 * @param <S> the class itself, so that every word can be followed by any other
 */
public abstract sealed class Aggregating<S extends Aggregating<S>>
    permits Grouping, Rolling, Resampling, Pivoting {
  private static final Texts TEXTS = Texts.beside(Aggregating.class);

  private final List<Request> requests = new ArrayList<>();

  Aggregating() {}

  /** The sum, in the column's unit: exact for whole numbers. */
  public final S sum(String column) {
    return add(Request.of(Aggregate.SUM, column));
  }

  /** The arithmetic mean. */
  public final S mean(String column) {
    return add(Request.of(Aggregate.MEAN, column));
  }

  /** The least value. */
  public final S min(String column) {
    return add(Request.of(Aggregate.MIN, column));
  }

  /** The greatest value. */
  public final S max(String column) {
    return add(Request.of(Aggregate.MAX, column));
  }

  /** The middle value, or the mean of the two in the middle. */
  public final S median(String column) {
    return add(Request.of(Aggregate.MEDIAN, column));
  }

  /** The quantile of type 7, which is R's and Excel's (PERCENTILE.INC). */
  public final S quantile(String column, double share) {
    return quantile(column, share, QuantileType.TYPE_7.number());
  }

  /**
   * A quantile of a type that Hyndman and Fan (1996) number.
   *
   * @param share 0 to 1: 0.9 for the value that nine tenths do not exceed
   * @param type 1 to 9; 6 is Weibull's plotting position, 7 is R's default
   */
  public final S quantile(String column, double share, int type) {
    return add(Request.ofQuantile(column, share, type));
  }

  /** The standard deviation of a sample (n − 1 below); missing for one value. */
  public final S standardDeviation(String column) {
    return add(Request.of(Aggregate.STANDARD_DEVIATION, column));
  }

  /** The first value, in a column of any type. */
  public final S first(String column) {
    return add(Request.of(Aggregate.FIRST, column));
  }

  /** The last value, in a column of any type. */
  public final S last(String column) {
    return add(Request.of(Aggregate.LAST, column));
  }

  /** The number of rows, in a column {@code count}. */
  public final S count() {
    return add(Request.ofRows());
  }

  /** The number of values that are not missing, in a column of any type. */
  public final S count(String column) {
    return add(Request.of(Aggregate.COUNT, column));
  }

  /** The number of missing values, in a column of any type. */
  public final S countMissing(String column) {
    return add(Request.of(Aggregate.COUNT_MISSING, column));
  }

  /** Names the column of the aggregate said last. */
  public final S as(String name) {
    if (requests.isEmpty()) {
      throw TEXTS.problem("TABLE-006", name);
    }
    int last = requests.size() - 1;
    requests.set(last, requests.get(last).as(name));
    return self();
  }

  /** The table, with a report on what went into it. */
  public abstract TableResult result();

  /** The table alone. */
  public final Table table() {
    return result().table();
  }

  abstract S self();

  final List<Request> requests() {
    return List.copyOf(requests);
  }

  private S add(Request request) {
    requests.add(request);
    return self();
  }
}
