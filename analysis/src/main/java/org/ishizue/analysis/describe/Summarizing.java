package org.ishizue.analysis.describe;

import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ishizue.analysis.meta.ColumnInfos;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** Computes the summary of a column. */
final class Summarizing {
  private static final double[] QUARTILES = {0, 0.25, 0.5, 0.75, 1};

  private Summarizing() {}

  static ColumnSummary of(Column<?> column) {
    if (column instanceof NumericColumn<?> numeric) {
      return ofNumbers(numeric);
    }
    Object[] values = IntStream.range(0, column.size())
        .filter(row -> !column.isMissing(row))
        .mapToObj(row -> Objects.requireNonNull(column.get(row)))
        .toArray();
    Set<Object> distinct = new HashSet<>(Arrays.asList(values));
    List<Object> quartiles = List.of();
    if (values.length > 0 && (values[0] instanceof Temporal || values[0] instanceof Instant)) {
      Arrays.sort(values);
      quartiles = DoubleStream.of(QUARTILES)
          .mapToObj(p -> values[Math.max(0, (int) Math.ceil(p * values.length) - 1)])
          .toList();
    }
    return summary(column, values.length, distinct.size(), quartiles, Double.NaN, Double.NaN);
  }

  private static ColumnSummary ofNumbers(NumericColumn<?> column) {
    double[] values = IntStream.range(0, column.size())
        .filter(row -> !column.isMissing(row))
        .mapToDouble(column::getDouble)
        .sorted()
        .toArray();
    int n = values.length;
    if (n == 0) {
      return summary(column, 0, 0, List.of(), Double.NaN, Double.NaN);
    }
    List<Object> quartiles =
        DoubleStream.of(QUARTILES).mapToObj(p -> (Object) quantile(values, p)).toList();
    double mean = sum(DoubleStream.of(values)) / n;
    double squares = sum(DoubleStream.of(values).map(value -> (value - mean) * (value - mean)));
    double deviation = n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1));
    return summary(column, n, distinct(column, values), quartiles, mean, deviation);
  }

  private static ColumnSummary summary(
      Column<?> column, int count, int distinct, List<Object> quartiles, double mean, double sd) {
    return new ColumnSummary(
        column.name(),
        ColumnType.of(column),
        ColumnInfos.of(column).unit(),
        count,
        column.size() - count,
        distinct,
        quartiles,
        mean,
        sd);
  }

  private static int distinct(NumericColumn<?> column, double[] sorted) {
    if (column instanceof LongColumn longs) { // beyond 2^53 two of them may be the same double
      return (int) IntStream.range(0, longs.size())
          .filter(row -> !longs.isMissing(row))
          .mapToLong(longs::getLong)
          .distinct()
          .count();
    }
    int distinct = 1;
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] != sorted[i - 1]) {
        distinct++;
      }
    }
    return distinct;
  }

  /** Quantile of R's type 7 (Hyndman and Fan 1996): linear between the order statistics. */
  static double quantile(double[] sorted, double p) {
    double place = (sorted.length - 1) * p;
    int below = (int) Math.floor(place);
    double fraction = place - below;
    // Not below + fraction * difference where there is no fraction: infinity times zero is not a
    // number.
    return fraction == 0
        ? sorted[below]
        : sorted[below] + fraction * (sorted[below + 1] - sorted[below]);
  }

  /** A sum whose rounding error does not grow with the number of values. */
  private static double sum(DoubleStream values) {
    return values.sum(); // compensated, by the contract of DoubleStream
  }
}
