package org.ishizue.analysis.figure;

import java.util.Arrays;

/** Distances between neighbours on an axis. */
public final class Gaps {
  private Gaps() {}

  /** The smallest distance between two positions, the room that one bar has; 1 if there are no two. */
  public static double smallest(double[] positions) {
    double[] sorted = Arrays.stream(positions).filter(Double::isFinite).sorted().toArray();
    double gap = Double.POSITIVE_INFINITY;
    for (int i = 1; i < sorted.length; i++) {
      double distance = sorted[i] - sorted[i - 1];
      gap = distance > 0 ? Math.min(gap, distance) : gap;
    }
    return Double.isFinite(gap) ? gap : 1;
  }
}
