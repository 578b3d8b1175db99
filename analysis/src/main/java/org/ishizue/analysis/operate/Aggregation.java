package org.ishizue.analysis.operate;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.column.Gather;
import org.ishizue.analysis.column.Groups;
import org.ishizue.analysis.column.Marks;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.numbers.LongColumnType;

/**
 * Aggregates one column over groups. Sums of whole numbers are exact; those of others carry a correction
 * for what rounding loses (Neumaier 1974), so that the order of rows hardly matters.
 */
final class Aggregation {
  private static final Texts TEXTS = Texts.beside(Aggregation.class);

  /** From so many values on, groups are sorted side by side. */
  private static final int MANY = 100_000;

  private final Groups groups;
  private final Column<?> column;
  private final int[] codes;
  private final int[] present;
  private final int[] rows;
  private final boolean[] answered;
  private final boolean strict;
  private double @Nullable [] values;
  private double @Nullable [] sorted;

  /**
   * Prepares a column.
   *
   * @param needed how many values each group must have for a result
   */
  Aggregation(Groups groups, Column<?> column, Needed needed) {
    this.groups = groups;
    this.column = column;
    strict = needed == Needed.ALL;
    codes = groups.codes();
    present = new int[groups.count()];
    rows = new int[groups.count()];
    count();
    answered = new boolean[groups.count()];
    for (int group = 0; group < answered.length; group++) {
      answered[group] = present[group] >= Math.max(1, needed.of(group, rows[group]));
    }
  }

  /** How many values a group must have for a result. */
  interface Needed {
    /** All of its rows. */
    Needed ALL = (group, rows) -> rows;
    /** One. */
    Needed ANY = (group, rows) -> 1;

    double of(int group, int rows);
  }

  /** How many groups have no result because too many of their values are missing. */
  int unanswered() {
    int count = 0;
    for (boolean one : answered) {
      count += one ? 0 : 1;
    }
    return count;
  }

  /** Whether each group has enough values for a result. */
  boolean answers(int group) {
    return answered[group];
  }

  /** How many values are missing, over all groups. */
  int missing() {
    int missing = 0;
    for (int group = 0; group < rows.length; group++) {
      missing += rows[group] - present[group];
    }
    return missing;
  }

  int present(int group) {
    return present[group];
  }

  Column<?> of(Request request) {
    String name = column.name();
    return switch (request.aggregate()) {
      case SUM -> whole() ? wholeSum() : DoubleColumn.create(name, sums(values()));
      case MEAN -> DoubleColumn.create(name, means());
      case MIN -> pick(extremes(-1));
      case MAX -> pick(extremes(1));
      case MEDIAN -> DoubleColumn.create(name, quantiles(0.5, QuantileType.TYPE_7));
      case QUANTILE -> DoubleColumn.create(name, quantiles(request.share(), request.type()));
      case STANDARD_DEVIATION -> DoubleColumn.create(name, standardDeviations());
      case FIRST -> pick(ends(true));
      case LAST -> pick(ends(false));
      case COUNT -> IntColumn.create(name, present);
      case COUNT_MISSING -> IntColumn.create(name, absent());
    };
  }

  private void count() {
    if (column instanceof NumericColumn<?> && !whole()) {
      double[] numbers = values();
      for (int row = 0; row < codes.length; row++) {
        int group = codes[row];
        rows[group]++;
        present[group] += Double.isNaN(numbers[row]) ? 0 : 1;
      }
    } else {
      for (int row = 0; row < codes.length; row++) {
        int group = codes[row];
        rows[group]++;
        present[group] += column.isMissing(row) ? 0 : 1;
      }
    }
  }

  private int[] absent() {
    int[] absent = new int[rows.length];
    for (int group = 0; group < absent.length; group++) {
      absent[group] = rows[group] - present[group];
    }
    return absent;
  }

  private boolean whole() {
    return column instanceof IntColumn
        || column instanceof LongColumn
        || column instanceof ShortColumn;
  }

  private LongColumn wholeSum() {
    Marks numbers = Marks.of(column instanceof ShortColumn shorts ? shorts.asIntColumn() : column);
    long[] sums = new long[groups.count()];
    for (int row = 0; row < codes.length; row++) {
      long value = numbers.at(row);
      if (value != numbers.missing()) {
        long sum = sums[codes[row]] + value;
        if (((sum ^ sums[codes[row]]) & (sum ^ value)) < 0) {
          throw TEXTS.problem("TABLE-004", column.name());
        }
        sums[codes[row]] = sum;
      }
    }
    for (int group = 0; group < sums.length; group++) {
      sums[group] = answered[group] ? sums[group] : LongColumnType.missingValueIndicator();
    }
    return LongColumn.create(column.name(), sums);
  }

  private double[] values() {
    double[] known = values;
    if (known == null) {
      known = Columns.values((NumericColumn<?>) column);
      values = known;
    }
    return known;
  }

  private double[] sums(double[] numbers) {
    double[] sums = new double[groups.count()];
    double[] lost = new double[groups.count()];
    for (int row = 0; row < codes.length; row++) {
      double value = numbers[row];
      if (!Double.isNaN(value)) {
        int group = codes[row];
        double before = sums[group];
        double sum = before + value;
        lost[group] +=
            Math.abs(before) >= Math.abs(value) ? (before - sum) + value : (value - sum) + before;
        sums[group] = sum;
      }
    }
    for (int group = 0; group < sums.length; group++) {
      if (!answered[group]) {
        sums[group] = Double.NaN;
      } else if (Double.isFinite(sums[group])) {
        sums[group] += lost[group];
      }
    }
    return sums;
  }

  private double[] means() {
    double[] means = sums(values());
    for (int group = 0; group < means.length; group++) {
      means[group] /= present[group];
    }
    return means;
  }

  /** With n − 1 below: of one value there is none. */
  private double[] standardDeviations() {
    double[] squares = values().clone();
    double[] means = means();
    for (int row = 0; row < squares.length; row++) {
      double distance = squares[row] - means[codes[row]];
      squares[row] = distance * distance;
    }
    double[] results = sums(squares);
    for (int group = 0; group < results.length; group++) {
      results[group] =
          present[group] > 1 ? Math.sqrt(results[group] / (present[group] - 1)) : Double.NaN;
    }
    return results;
  }

  private double[] quantiles(double share, QuantileType type) {
    int[] starts = groups.starts();
    double[] byGroup = sortedByGroup(starts);
    double[] results = new double[groups.count()];
    for (int group = 0; group < results.length; group++) {
      int from = starts[group];
      results[group] =
          answered[group] ? type.of(byGroup, from, from + present[group], share) : Double.NaN;
    }
    return results;
  }

  private double[] sortedByGroup(int[] starts) {
    double[] known = sorted;
    if (known == null) {
      known = byGroup(starts);
      sort(known, starts);
      sorted = known;
    }
    return known;
  }

  private double[] byGroup(int[] starts) {
    double[] numbers = values();
    if (groups.single()) {
      return numbers.clone();
    }
    double[] byGroup = new double[numbers.length];
    int[] next = starts.clone();
    for (int row = 0; row < numbers.length; row++) {
      byGroup[next[codes[row]]++] = numbers[row];
    }
    return byGroup;
  }

  /** Sorts each group by itself; NaN, the missing, come last. */
  private void sort(double[] byGroup, int[] starts) {
    if (groups.single()) {
      Arrays.parallelSort(byGroup);
    } else {
      IntStream all = IntStream.range(0, groups.count());
      (byGroup.length > MANY ? all.parallel() : all)
          .forEach(group -> Arrays.sort(byGroup, starts[group], starts[group + 1]));
    }
  }

  /** The first row that has the greatest value of each group, or the least. */
  private int[] extremes(int sign) {
    int[] best = none();
    if (whole()) {
      Marks numbers = Marks.of(column);
      for (int row = 0; row < codes.length; row++) {
        long value = numbers.at(row);
        int known = best[codes[row]];
        if (!column.isMissing(row)
            && (known == Gather.NONE || Long.compare(value, numbers.at(known)) * sign > 0)) {
          best[codes[row]] = row;
        }
      }
    } else {
      double[] numbers = values();
      for (int row = 0; row < codes.length; row++) {
        double value = numbers[row];
        int known = best[codes[row]];
        if (!Double.isNaN(value)
            && (known == Gather.NONE
                || (sign > 0 ? value > numbers[known] : value < numbers[known]))) {
          best[codes[row]] = row;
        }
      }
    }
    for (int group = 0; group < best.length; group++) {
      best[group] = answered[group] ? best[group] : Gather.NONE;
    }
    return best;
  }

  /** The row with the first value of each group, or with the last: itself if all are needed, else the first present. */
  private int[] ends(boolean first) {
    int[] ends = none();
    for (int row = 0; row < codes.length; row++) {
      if (!(first && ends[codes[row]] != Gather.NONE) && (strict || !column.isMissing(row))) {
        ends[codes[row]] = row;
      }
    }
    for (int group = 0; group < ends.length; group++) {
      ends[group] = strict || answered[group] ? ends[group] : Gather.NONE;
    }
    return ends;
  }

  private int[] none() {
    int[] none = new int[groups.count()];
    Arrays.fill(none, Gather.NONE);
    return none;
  }

  private Column<?> pick(int[] picked) {
    return Gather.rows(column, picked);
  }
}
