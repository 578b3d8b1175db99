package org.ishizue.analysis.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the values of a stacked series begin and end: above what the series before it have at the same x,
 * values below zero under what they have below zero. A missing value adds nothing.
 *
 * @param from as many as values; NaN where the value is missing
 * @param to as many as values
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Stack(double[] from, double[] to) {
  /** The stacks of all series, in their order; those of series that are not stacked are their values. */
  public static List<Stack> of(List<Series> all) {
    Map<Double, Double> above = new HashMap<>();
    Map<Double, Double> below = new HashMap<>();
    List<Stack> stacks = new ArrayList<>();
    for (Series series : all) {
      double[] from = new double[series.size()];
      double[] to = series.y();
      if (series.mark().isStacked()) {
        to = new double[series.size()];
        for (int i = 0; i < to.length; i++) {
          double value = series.y()[i];
          Map<Double, Double> reached = value < 0 ? below : above;
          from[i] = series.isPresent(i) ? reached.getOrDefault(series.x()[i], 0.0) : Double.NaN;
          to[i] = series.isPresent(i) ? from[i] + value : Double.NaN;
          if (series.isPresent(i)) {
            reached.put(series.x()[i], to[i]);
          }
        }
      }
      stacks.add(new Stack(from, to));
    }
    return stacks;
  }
}
