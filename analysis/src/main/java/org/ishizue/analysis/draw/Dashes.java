package org.ishizue.analysis.draw;

import java.util.Arrays;

/**
 * A line cut into its dashes, whose lengths run on over the corners; NaN parts the dashes.
 *
 * @param x in pixels
 * @param y as many
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Dashes(double[] x, double[] y) {
  /** Cuts a line; an empty pattern leaves it whole. */
  static Dashes cut(double[] x, double[] y, float[] pattern) {
    if (pattern.length == 0) {
      return new Dashes(x, y);
    }
    Cut cut = new Cut(pattern);
    for (int i = 0; i < x.length; i++) {
      if (Double.isNaN(x[i]) || Double.isNaN(y[i])) {
        cut.gap();
      } else {
        cut.to(x[i], y[i]);
      }
    }
    return new Dashes(Arrays.copyOf(cut.xs, cut.count), Arrays.copyOf(cut.ys, cut.count));
  }

  /** A pen that goes along the line, up and down with the pattern. */
  private static final class Cut {
    private final float[] pattern;
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int count;
    private int part;
    private double left;
    private double penX = Double.NaN;
    private double penY = Double.NaN;

    Cut(float[] pattern) {
      this.pattern = pattern;
      left = pattern[0];
    }

    void gap() {
      penX = Double.NaN;
      part = 0;
      left = pattern[0];
      add(Double.NaN, Double.NaN);
    }

    void to(double x, double y) {
      if (Double.isNaN(penX)) {
        penX = x;
        penY = y;
        add(x, y);
        return;
      }
      double length = Math.hypot(x - penX, y - penY);
      double gone = 0;
      double fromX = penX;
      double fromY = penY;
      // A line far beyond the plot must not be cut into millions of dashes.
      boolean whole = length > 1e5;
      while (!whole && length - gone > left) {
        gone += left;
        boolean down = part % 2 == 0;
        double cutX = fromX + (x - fromX) * gone / length;
        double cutY = fromY + (y - fromY) * gone / length;
        add(cutX, cutY);
        if (down) {
          add(Double.NaN, Double.NaN);
        }
        part = (part + 1) % pattern.length;
        left = pattern[part];
      }
      if (!whole) {
        left -= length - gone;
      }
      if (part % 2 == 0) {
        add(x, y);
      }
      penX = x;
      penY = y;
    }

    private void add(double x, double y) {
      if (count == xs.length) {
        xs = Arrays.copyOf(xs, count * 2);
        ys = Arrays.copyOf(ys, count * 2);
      }
      xs[count] = x;
      ys[count++] = y;
    }
  }
}
