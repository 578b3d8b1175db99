package org.ishizue.analysis.operate;

import java.util.Arrays;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.columns.Column;

/**
 * Aggregates one column over groups. Sums of whole numbers are exact; those of others carry a correction
 * for what rounding loses (Neumaier 1974), so that the order of rows hardly matters.
 */
final class Aggregation {
  private static final Texts TEXTS = Texts.beside(Aggregation.class);
  private static final int NO_ROW = -1;

  private final Groups groups;
  private final Column<?> column;
  private final int[] codes;
  private final boolean[] missing;
  private final int[] present;
  private final int[] absent;
  private final boolean[] answered;

  /**
   * Prepares a column.
   *
   * @param skipMissing whether a group with missing values has a result, from the others
   */
  Aggregation(Groups groups, Column<?> column, boolean skipMissing) {
    this.groups = groups;
    this.column = column;
    codes = groups.codes();
    missing = new boolean[codes.length];
    present = new int[groups.count()];
    absent = new int[groups.count()];
    for (int row = 0; row < codes.length; row++) {
      missing[row] = column.isMissing(row);
      if (missing[row]) {
        absent[codes[row]]++;
      } else {
        present[codes[row]]++;
      }
    }
    answered = new boolean[groups.count()];
    for (int group = 0; group < answered.length; group++) {
      answered[group] = present[group] > 0 && (skipMissing || absent[group] == 0);
    }
  }

  Column<?> of(Aggregate aggregate, boolean skipMissing) {
    String name = column.name();
    return switch (aggregate) {
      case SUM -> whole() ? wholeSum() : DoubleColumn.create(name, sums());
      case MEAN -> DoubleColumn.create(name, means());
      case MIN -> pick(extremes(-1));
      case MAX -> pick(extremes(1));
      case MEDIAN -> DoubleColumn.create(name, medians());
      case STANDARD_DEVIATION -> DoubleColumn.create(name, standardDeviations());
      case FIRST -> pick(ends(true, skipMissing));
      case LAST -> pick(ends(false, skipMissing));
      case COUNT -> IntColumn.create(name, present);
      case COUNT_MISSING -> IntColumn.create(name, absent);
    };
  }

  private boolean whole() {
    return column instanceof IntColumn
        || column instanceof LongColumn
        || column instanceof ShortColumn;
  }

  private LongColumn wholeSum() {
    long[] values = wholeNumbers();
    long[] sums = new long[groups.count()];
    for (int row = 0; row < codes.length; row++) {
      if (!missing[row]) {
        long sum = sums[codes[row]] + values[row];
        if (((sum ^ sums[codes[row]]) & (sum ^ values[row])) < 0) {
          throw TEXTS.problem("TABLE-004", column.name());
        }
        sums[codes[row]] = sum;
      }
    }
    LongColumn result = LongColumn.create(column.name());
    for (int group = 0; group < sums.length; group++) {
      if (answered[group]) {
        result.append(sums[group]);
      } else {
        result.appendMissing();
      }
    }
    return result;
  }

  private long[] wholeNumbers() {
    long[] values = new long[codes.length];
    if (column instanceof LongColumn longs) {
      for (int row = 0; row < values.length; row++) {
        values[row] = longs.getLong(row);
      }
    } else {
      double[] numbers = numbers();
      for (int row = 0; row < values.length; row++) {
        values[row] = (long) numbers[row];
      }
    }
    return values;
  }

  private double[] numbers() {
    NumericColumn<?> numeric = (NumericColumn<?>) column;
    double[] values = new double[codes.length];
    for (int row = 0; row < values.length; row++) {
      values[row] = numeric.getDouble(row);
    }
    return values;
  }

  private double[] sums() {
    return sums(numbers());
  }

  private double[] sums(double[] values) {
    double[] sums = new double[groups.count()];
    double[] lost = new double[groups.count()];
    for (int row = 0; row < codes.length; row++) {
      if (!missing[row]) {
        int group = codes[row];
        double value = values[row];
        double sum = sums[group] + value;
        lost[group] += Math.abs(sums[group]) >= Math.abs(value)
            ? (sums[group] - sum) + value
            : (value - sum) + sums[group];
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
    double[] means = sums();
    for (int group = 0; group < means.length; group++) {
      means[group] /= present[group];
    }
    return means;
  }

  /** With n − 1 below: of one value there is none. */
  private double[] standardDeviations() {
    double[] values = numbers();
    double[] means = means();
    for (int row = 0; row < values.length; row++) {
      double distance = values[row] - means[codes[row]];
      values[row] = distance * distance;
    }
    double[] results = sums(values);
    for (int group = 0; group < results.length; group++) {
      results[group] =
          present[group] > 1 ? Math.sqrt(results[group] / (present[group] - 1)) : Double.NaN;
    }
    return results;
  }

  private double[] medians() {
    double[] values = numbers();
    int[] rows = groups.rowsByGroup();
    int[] starts = groups.starts();
    double[] sorted = new double[values.length];
    for (int i = 0; i < rows.length; i++) {
      sorted[i] = values[rows[i]];
    }
    double[] medians = new double[groups.count()];
    for (int group = 0; group < medians.length; group++) {
      Arrays.sort(sorted, starts[group], starts[group + 1]); // NaN, the missing, come last
      int low = starts[group] + (present[group] - 1) / 2;
      int high = starts[group] + present[group] / 2;
      medians[group] = answered[group] ? (sorted[low] + sorted[high]) / 2 : Double.NaN;
    }
    return medians;
  }

  /** The first row that has the greatest value of each group, or the least. */
  private int[] extremes(int sign) {
    int[] rows = none();
    if (column instanceof LongColumn) {
      long[] values = wholeNumbers();
      for (int row = 0; row < values.length; row++) {
        int best = rows[codes[row]];
        if (!missing[row]
            && (best == NO_ROW || Long.compare(values[row], values[best]) * sign > 0)) {
          rows[codes[row]] = row;
        }
      }
    } else {
      double[] values = numbers();
      for (int row = 0; row < values.length; row++) {
        int best = rows[codes[row]];
        if (!missing[row] && (best == NO_ROW || (values[row] - values[best]) * sign > 0)) {
          rows[codes[row]] = row;
        }
      }
    }
    for (int group = 0; group < rows.length; group++) {
      rows[group] = answered[group] ? rows[group] : NO_ROW;
    }
    return rows;
  }

  private int[] ends(boolean first, boolean skipMissing) {
    int[] rows = none();
    for (int row = 0; row < codes.length; row++) {
      if (!(skipMissing && missing[row]) && !(first && rows[codes[row]] != NO_ROW)) {
        rows[codes[row]] = row;
      }
    }
    return rows;
  }

  private int[] none() {
    int[] rows = new int[groups.count()];
    Arrays.fill(rows, NO_ROW);
    return rows;
  }

  private Column<?> pick(int[] rows) {
    return pick(column, rows);
  }

  /** The values of some rows, in a column of the same type. */
  static <T> Column<T> pick(Column<T> column, int[] rows) {
    Column<T> picked = column.emptyCopy();
    for (int row : rows) {
      if (row == NO_ROW) {
        picked.appendMissing();
      } else {
        picked.append(column, row);
      }
    }
    return picked;
  }
}
