package org.ishizue.analysis;

import java.util.Arrays;
import java.util.Optional;
import org.ishizue.analysis.figure.Bounds;
import org.ishizue.analysis.figure.Series;

/** Leaves out what has no logarithm. */
final class Logarithms {
  private Logarithms() {}

  static long countBelow(Series series) {
    return Arrays.stream(series.y()).filter(value -> value <= 0).count();
  }

  static Series aboveZero(Series series) {
    Optional<Bounds> bounds =
        series.bounds().map(b -> new Bounds(b.kind(), aboveZero(b.lower()), aboveZero(b.upper())));
    return new Series(
        series.name(),
        series.mark(),
        series.x(),
        aboveZero(series.y()),
        bounds,
        series.onRight(),
        series.colours(),
        series.labels());
  }

  private static double[] aboveZero(double[] values) {
    return Arrays.stream(values).map(value -> value > 0 ? value : Double.NaN).toArray();
  }
}
