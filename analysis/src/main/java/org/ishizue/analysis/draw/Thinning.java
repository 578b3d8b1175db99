package org.ishizue.analysis.draw;

import java.util.Arrays;
import java.util.BitSet;
import org.ishizue.analysis.figure.Series;

/**
 * Leaves out points that nobody could see, because drawing a million of them takes minutes and shows the
 * same picture: of a line the first, lowest, highest and last of each run of neighbours stay, of a
 * scatter one point a cell of a few pixels.
 */
final class Thinning {
  /** Up to here every point is drawn. */
  static final int MAX_POINTS = 4000;

  private static final int CELL_PX = 3;

  private Thinning() {}

  static Series thin(Series series, Range x, Range y, int widthPx, int heightPx) {
    if (series.size() <= MAX_POINTS) {
      return series;
    }
    return switch (series.mark()) {
      case LINE -> thinLine(series);
      case SCATTER -> thinScatter(series, x, y, widthPx / CELL_PX, heightPx / CELL_PX);
      case BAR, HISTOGRAM -> series;
    };
  }

  private static Series thinLine(Series series) {
    int runs = MAX_POINTS / 4;
    int[] kept = new int[MAX_POINTS + runs];
    int count = 0;
    for (int run = 0; run < runs; run++) {
      int from = (int) ((long) series.size() * run / runs);
      int to = (int) ((long) series.size() * (run + 1) / runs);
      count = keepOfRun(series.y(), from, to, kept, count);
    }
    return select(series, Arrays.copyOf(kept, count));
  }

  /** Adds the indices of a run that stay, in their order; one missing value stays as the gap it is. */
  private static int keepOfRun(double[] y, int from, int to, int[] kept, int start) {
    int lowest = from;
    int highest = from;
    int gap = -1;
    for (int i = from; i < to; i++) {
      if (Double.isNaN(y[i])) {
        gap = i;
        continue;
      }
      lowest = Double.isNaN(y[lowest]) || y[i] < y[lowest] ? i : lowest;
      highest = Double.isNaN(y[highest]) || y[i] > y[highest] ? i : highest;
    }
    int[] candidates = {from, lowest, highest, gap < 0 ? from : gap, to - 1};
    Arrays.sort(candidates);
    int count = start;
    for (int candidate : candidates) {
      if (count == start || kept[count - 1] != candidate) {
        kept[count++] = candidate;
      }
    }
    return count;
  }

  private static Series thinScatter(Series series, Range x, Range y, int columns, int rows) {
    BitSet taken = new BitSet(columns * rows);
    int[] kept = new int[series.size()];
    int count = 0;
    for (int i = 0; i < series.size(); i++) {
      double column = (series.x()[i] - x.min()) / x.span() * (columns - 1);
      double row = (series.y()[i] - y.min()) / y.span() * (rows - 1);
      if (Double.isNaN(column) || Double.isNaN(row)) {
        continue;
      }
      int cell = Math.toIntExact(((long) row) * columns + ((long) column));
      if (cell >= 0 && !taken.get(cell)) {
        taken.set(cell);
        kept[count++] = i;
      }
    }
    return select(series, Arrays.copyOf(kept, count));
  }

  private static Series select(Series series, int[] indices) {
    double[] x = new double[indices.length];
    double[] y = new double[indices.length];
    for (int i = 0; i < indices.length; i++) {
      x[i] = series.x()[indices[i]];
      y[i] = series.y()[indices[i]];
    }
    return new Series(series.name(), series.mark(), x, y);
  }
}
