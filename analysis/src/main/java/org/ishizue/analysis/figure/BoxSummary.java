package org.ishizue.analysis.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a box shows of the values that share an x: the quartiles by linear interpolation between order
 * statistics (Hyndman and Fan 1996, type 7), whiskers to the farthest values within 1.5 times the quartiles'
 * distance, and each value beyond them by itself (Tukey, Exploratory Data Analysis, 1977).
 *
 * @param x the place of the box
 * @param n how many values it stands for
 * @param outside the values beyond the whiskers, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record BoxSummary(
    double x,
    int n,
    double lowerWhisker,
    double lowerQuartile,
    double median,
    double upperQuartile,
    double upperWhisker,
    double[] outside) {
  private static final double REACH = 1.5;

  /** One box for each x of a series, ascending; values that are missing or not finite do not count. */
  public static List<BoxSummary> of(Series series) {
    int[] byX = IntStream.range(0, series.size())
        .filter(series::isPresent)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> series.x()[i]))
        .mapToInt(Integer::intValue)
        .toArray();
    List<BoxSummary> boxes = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= byX.length; i++) {
      if (i == byX.length || series.x()[byX[i]] != series.x()[byX[from]]) {
        double[] values =
            IntStream.range(from, i).mapToDouble(k -> series.y()[byX[k]]).toArray();
        boxes.add(of(series.x()[byX[from]], values));
        from = i;
      }
    }
    return boxes;
  }

  private static BoxSummary of(double x, double[] values) {
    Arrays.sort(values);
    double low = quantile(values, 0.25);
    double high = quantile(values, 0.75);
    double reach = REACH * (high - low);
    double[] within =
        Arrays.stream(values).filter(v -> v >= low - reach && v <= high + reach).toArray();
    double[] outside =
        Arrays.stream(values).filter(v -> v < low - reach || v > high + reach).toArray();
    return new BoxSummary(
        x,
        values.length,
        within[0],
        low,
        quantile(values, 0.5),
        high,
        within[within.length - 1],
        outside);
  }

  private static double quantile(double[] sorted, double p) {
    double place = p * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
