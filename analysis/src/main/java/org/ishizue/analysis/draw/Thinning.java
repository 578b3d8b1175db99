package org.ishizue.analysis.draw;

import java.util.Arrays;
import java.util.BitSet;
import org.ishizue.analysis.figure.Series;

/**
 * Leaves out points that nobody could see, because drawing a million of them takes minutes and shows the
 * same picture: of a line the first, lowest, highest and last of each run of neighbours stay, of a
 * scatter one point a cell of a few pixels.
 */
public final class Thinning {
  /** Up to here every point is drawn. */
  static final int MAX_POINTS = 4000;

  private static final int CELL_PX = 3;

  private Thinning() {}

  /** The series without what nobody could see on a plot of a size. */
  static Series thin(Series series, Projection x, Projection y) {
    if (series.size() <= MAX_POINTS) {
      return series;
    }
    return switch (series.mark()) {
      case LINE, CURVE, AREA -> thinLine(series, MAX_POINTS);
      case SCATTER -> thinScatter(series, x, y);
      case BAR, STACKED_BAR, HISTOGRAM, REFERENCE, BOX, SPAN, HEAT, TILE -> series;
    };
  }

  /** A line with at most about so many points, the lowest and highest of each run among them. */
  public static Series line(Series series, int maxPoints) {
    return series.size() <= maxPoints ? series : thinLine(series, maxPoints);
  }

  private static Series thinLine(Series series, int maxPoints) {
    int runs = maxPoints / 4;
    int[] kept = new int[maxPoints + runs];
    int count = 0;
    for (int run = 0; run < runs; run++) {
      int from = (int) ((long) series.size() * run / runs);
      int to = (int) ((long) series.size() * (run + 1) / runs);
      count = keepOfRun(series.y(), from, to, kept, count);
    }
    return series.at(Arrays.copyOf(kept, count));
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

  private static Series thinScatter(Series series, Projection x, Projection y) {
    int columns = (int) (x.lengthPx() / CELL_PX) + 1;
    int rows = (int) (y.lengthPx() / CELL_PX) + 1;
    BitSet taken = new BitSet(columns * rows);
    int[] kept = new int[series.size()];
    int count = 0;
    for (int i = 0; i < series.size(); i++) {
      double column = x.px(series.x()[i]) / CELL_PX;
      double row = y.px(series.y()[i]) / CELL_PX;
      boolean inside = column >= 0 && row >= 0 && column < columns && row < rows;
      int cell = inside ? ((int) row) * columns + ((int) column) : -1;
      if (inside && !taken.get(cell)) {
        taken.set(cell);
        kept[count++] = i;
      }
    }
    return series.at(Arrays.copyOf(kept, count));
  }
}
