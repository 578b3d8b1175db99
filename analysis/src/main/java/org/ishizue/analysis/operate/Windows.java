package org.ishizue.analysis.operate;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import org.ishizue.analysis.column.Blocks;
import org.ishizue.analysis.column.Groups;

/**
 * One window a row, over rows ordered by group: from {@link #start} to before {@link #end}. Both never
 * decrease from one row to the next.
 */
abstract sealed class Windows {
  /** Rows of the table in the order of their groups; empty if that is the order of the table. */
  final int[] order;

  private final long expected;

  private Windows(int[] order, long expected) {
    this.order = order;
    this.expected = expected;
  }

  /** The row of the table that stands at a place. */
  final int row(int i) {
    return order.length == 0 ? i : order[i];
  }

  /** The order of the rows by their groups; empty if they have it already. */
  static int[] order(Groups groups) {
    return groups.single() ? new int[0] : groups.rowsByGroup();
  }

  abstract int start(int i);

  abstract int end(int i);

  /** Windows of so many rows. */
  static Windows ofRows(Groups groups, int count, boolean centred) {
    return new OfRows(groups, count, centred ? count / 2 : 0);
  }

  /**
   * Windows of a length of time, open at their start.
   *
   * @param seconds of the rows in the order of their groups, ascending within each
   */
  static Windows ofTime(Groups groups, long[] seconds, long length, long step, boolean centred) {
    // half of an odd number of steps, rounded down to whole ones, after the row
    return new OfTime(
        groups, seconds, length, centred ? (length / step / 2) * step : 0, length / step);
  }

  /** What windows give: a value a row of the table, NaN for none, and how many values went into it. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Results(double[] values, int[] counts, int unanswered) {}

  /**
   * Aggregates each window.
   *
   * @param values of the rows of the table, NaN for missing
   * @param coverage the share of a window's values that must be there
   */
  Results aggregate(Request request, double[] values, double coverage) {
    double[] ordered = values;
    if (order.length > 0) {
      ordered = new double[values.length];
      for (int i = 0; i < ordered.length; i++) {
        ordered[i] = values[order[i]];
      }
    }
    double[] results = new double[values.length];
    int[] counts = new int[values.length];
    switch (request.aggregate()) {
      case SUM, MEAN -> {
        boolean mean = request.aggregate() == Aggregate.MEAN;
        if (this instanceof OfRows fixed && order.length == 0 && expected <= values.length) {
          fixedSums(mean, values, fixed.count, fixed.after, results, counts);
        } else {
          sums(mean, ordered, results, counts);
        }
      }
      case MIN -> extremes(-1, ordered, results, counts);
      case MAX -> extremes(1, ordered, results, counts);
      default -> each(request, ordered, results, counts);
    }
    double needed = Math.max(1, coverage * expected - 1e-9);
    LongAdder unanswered = new LongAdder();
    Blocks.each(results.length, (from, to) -> {
      int without = 0;
      for (int row = from; row < to; row++) {
        if (counts[row] < needed) {
          results[row] = Double.NaN;
          without++;
        }
      }
      unanswered.add(without);
    });
    return new Results(results, counts, unanswered.intValue());
  }

  /**
   * A queue made of two stacks: what lies before {@code middle} is added up from there backwards, the rest as
   * it comes. Every value is touched twice and nothing is ever subtracted, so no error builds up.
   */
  private void sums(boolean mean, double[] values, double[] results, int[] counts) {
    double[] before = new double[stackSize(values.length)];
    int base = 0;
    int middle = 0;
    int first = 0;
    int end = 0;
    int count = 0;
    double rest = 0;
    for (int i = 0; i < values.length; i++) {
      for (int stop = end(i); end < stop; end++) {
        double value = values[end];
        if (!Double.isNaN(value)) {
          rest += value;
          count++;
        }
      }
      int start = start(i);
      for (; first < start; first++) {
        count -= Double.isNaN(values[first]) ? 0 : 1;
      }
      if (start >= middle) {
        middle = end;
        base = start;
        double sum = 0;
        before[middle - base] = 0;
        for (int j = middle - 1; j >= start; j--) {
          double value = values[j];
          sum += Double.isNaN(value) ? 0 : value;
          before[j - base] = sum;
        }
        rest = 0;
      }
      double result = rest + before[start - base];
      results[row(i)] = mean ? result / count : result;
      counts[row(i)] = count;
    }
  }

  /**
   * The same where all windows have the same number of rows and follow one upon the other: a window is the
   * end of one block of that length and the beginning of the next (van Herk 1992). So rows far from each other can
   * be looked at side by side, and every sum is made of the same values in the same order however that is done.
   */
  private static void fixedSums(
      boolean mean, double[] values, int length, int after, double[] results, int[] counts) {
    Blocks.each(
        values.length + after,
        length,
        (from, to) -> fixedSums(mean, values, length, after, results, counts, from, to));
  }

  /** The sums of windows whose last row is one of some, of which the first begins a block. */
  private static void fixedSums(
      boolean mean,
      double[] values,
      int length,
      int after,
      double[] results,
      int[] counts,
      int from,
      int to) {
    double[] suffix = new double[length + 1];
    double prefix = 0;
    int count = 0;
    int place = 0;
    int start =
        Math.max(0, from - length); // the block before, whose end belongs to the first windows
    for (int last = start; last < to; last++) {
      double value = last < values.length ? values[last] : Double.NaN;
      if (!Double.isNaN(value)) {
        prefix += value;
        count++;
      }
      if (last - start >= length && !Double.isNaN(values[last - length])) {
        count--;
      }
      place++;
      if (last >= from && last >= after) {
        double sum = prefix + suffix[place];
        results[last - after] = mean ? sum / count : sum;
        counts[last - after] = count;
      }
      if (place == length) {
        double sum = 0;
        for (int j = length - 1; j >= 0; j--) {
          int row = last - length + 1 + j;
          double earlier = row < values.length ? values[row] : Double.NaN;
          sum += Double.isNaN(earlier) ? 0 : earlier;
          suffix[j] = sum;
        }
        place = 0;
        prefix = 0;
      }
    }
  }

  private void extremes(int sign, double[] values, double[] results, int[] counts) {
    double[] before = new double[stackSize(values.length)];
    int base = 0;
    int middle = 0;
    int first = 0;
    int end = 0;
    int count = 0;
    double rest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < values.length; i++) {
      for (int stop = end(i); end < stop; end++) {
        double value = values[end] * sign;
        if (!Double.isNaN(value)) {
          rest = Math.max(rest, value);
          count++;
        }
      }
      int start = start(i);
      for (; first < start; first++) {
        count -= Double.isNaN(values[first]) ? 0 : 1;
      }
      if (start >= middle) {
        middle = end;
        base = start;
        double greatest = Double.NEGATIVE_INFINITY;
        before[middle - base] = greatest;
        for (int j = middle - 1; j >= start; j--) {
          double value = values[j] * sign;
          greatest = Double.isNaN(value) ? greatest : Math.max(greatest, value);
          before[j - base] = greatest;
        }
        rest = Double.NEGATIVE_INFINITY;
      }
      results[row(i)] = Math.max(rest, before[start - base]) * sign;
      counts[row(i)] = count;
    }
  }

  /** Looks at every value of every window: for what cannot be had from the window before. */
  private void each(Request request, double[] values, double[] results, int[] counts) {
    double[] window = new double[stackSize(values.length)];
    for (int i = 0; i < values.length; i++) {
      int count = 0;
      for (int j = start(i); j < end(i); j++) {
        if (!Double.isNaN(values[j])) {
          window[count++] = values[j];
        }
      }
      counts[row(i)] = count;
      results[row(i)] = count == 0 ? Double.NaN : of(request, window, count);
    }
  }

  private static double of(Request request, double[] window, int count) {
    return switch (request.aggregate()) {
      case FIRST -> window[0];
      case LAST -> window[count - 1];
      case STANDARD_DEVIATION -> standardDeviation(window, count);
      case MEDIAN, QUANTILE -> {
        Arrays.sort(window, 0, count);
        yield request.type().of(window, 0, count, request.share());
      }
      default -> count;
    };
  }

  /** With n − 1 below: of one value there is none. */
  private static double standardDeviation(double[] window, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += window[i];
    }
    double squares = 0;
    for (int i = 0; i < count; i++) {
      squares += (window[i] - sum / count) * (window[i] - sum / count);
    }
    return count > 1 ? Math.sqrt(squares / (count - 1)) : Double.NaN;
  }

  private int stackSize(int rows) {
    return (int) Math.min(rows, expected) + 1;
  }

  private static final class OfRows extends Windows {
    private final int[] starts;
    private final int[] codes;
    private final int count;
    private final int after;
    private final int last;

    OfRows(Groups groups, int count, int after) {
      super(order(groups), count);
      starts = groups.starts();
      codes = groups.codes();
      last = groups.codes().length;
      this.count = count;
      this.after = after;
    }

    @Override
    int start(int i) {
      int least = order.length == 0 ? 0 : starts[codes[order[i]]];
      return Math.max(least, i + after + 1 - count);
    }

    @Override
    int end(int i) {
      int most = order.length == 0 ? last : starts[codes[order[i]] + 1];
      return Math.min(most, i + after + 1);
    }
  }

  private static final class OfTime extends Windows {
    private final int[] starts;
    private final int[] ends;

    OfTime(Groups groups, long[] seconds, long length, long after, long expected) {
      super(order(groups), expected);
      int[] groupStarts = groups.starts();
      starts = new int[seconds.length];
      ends = new int[seconds.length];
      int start = 0;
      int end = 0;
      for (int i = 0; i < seconds.length; i++) {
        int group = groups.codes()[row(i)];
        start = Math.max(start, groupStarts[group]);
        while (seconds[start] <= seconds[i] + after - length) {
          start++;
        }
        end = Math.max(end, i);
        while (end < groupStarts[group + 1] && seconds[end] <= seconds[i] + after) {
          end++;
        }
        starts[i] = start;
        ends[i] = end;
      }
    }

    @Override
    int start(int i) {
      return starts[i];
    }

    @Override
    int end(int i) {
      return ends[i];
    }
  }
}
