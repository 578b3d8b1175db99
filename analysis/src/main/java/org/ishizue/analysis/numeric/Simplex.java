package org.ishizue.analysis.numeric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * Minimises a function of few variables without derivatives (Nelder and Mead 1965, The Computer Journal 7,
 * 308-313), restarted from its own answer until that no longer helps. The function may return infinity where
 * it is not defined.
 */
public final class Simplex {
  private static final int MAX_STEPS = 2000;
  private static final int MAX_RESTARTS = 5;

  private final ToDoubleFunction<double[]> function;
  private final double tolerance;

  /**
   * @param tolerance when the values at all corners differ by less, the search ends
   */
  public Simplex(ToDoubleFunction<double[]> function, double tolerance) {
    this.function = function;
    this.tolerance = tolerance;
  }

  /**
   * The place of the least value near a start.
   *
   * @param steps how far to look first, in each direction
   */
  public double[] minimise(double[] start, double[] steps) {
    double[] best = start.clone();
    double value = function.applyAsDouble(best);
    for (int restart = 0; restart <= MAX_RESTARTS; restart++) {
      double shrink = restart == 0 ? 1 : 0.1;
      Corner found = search(best, Arrays.stream(steps).map(s -> s * shrink).toArray());
      boolean better = found.value < value - tolerance;
      if (found.value <= value) {
        best = found.place;
        value = found.value;
      }
      if (!better && restart > 0) {
        break;
      }
    }
    return best;
  }

  private Corner search(double[] start, double[] steps) {
    int n = start.length;
    Corner[] corners = new Corner[n + 1];
    corners[0] = at(start);
    for (int i = 0; i < n; i++) {
      double[] place = start.clone();
      place[i] += steps[i];
      corners[i + 1] = at(place);
    }
    for (int step = 0; step < MAX_STEPS; step++) {
      Arrays.sort(corners, Comparator.comparingDouble(c -> c.value));
      if (corners[n].value - corners[0].value < tolerance) {
        break;
      }
      move(corners);
    }
    Arrays.sort(corners, Comparator.comparingDouble(c -> c.value));
    return corners[0];
  }

  private void move(Corner[] corners) {
    int n = corners.length - 1;
    double[] middle = new double[n];
    for (int corner = 0; corner < n; corner++) {
      for (int i = 0; i < n; i++) {
        middle[i] += corners[corner].place[i] / n;
      }
    }
    Corner worst = corners[n];
    Corner reflected = at(between(middle, worst.place, -1));
    if (reflected.value < corners[0].value) {
      Corner further = at(between(middle, worst.place, -2));
      corners[n] = further.value < reflected.value ? further : reflected;
    } else if (reflected.value < corners[n - 1].value) {
      corners[n] = reflected;
    } else {
      boolean outside = reflected.value < worst.value;
      Corner nearer = at(between(middle, worst.place, outside ? -0.5 : 0.5));
      if (nearer.value < Math.min(reflected.value, worst.value)) {
        corners[n] = nearer;
      } else {
        for (int corner = 1; corner <= n; corner++) {
          corners[corner] = at(between(corners[0].place, corners[corner].place, 0.5));
        }
      }
    }
  }

  private Corner at(double[] place) {
    double value = function.applyAsDouble(place);
    return new Corner(place, Double.isNaN(value) ? Double.POSITIVE_INFINITY : value);
  }

  private static double[] between(double[] from, double[] to, double share) {
    double[] place = new double[from.length];
    for (int i = 0; i < place.length; i++) {
      place[i] = from[i] + share * (to[i] - from[i]);
    }
    return place;
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Corner(double[] place, double value) {}
}
