package org.ishizue.analysis.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The values of one series, {@code x[i]} to {@code y[i]}; NaN where a value is missing. The arrays are
 * handed over, not copied, so that a million points cost nothing.
 *
 * @param name as the legend shows it
 * @param x positions as the x axis's {@link Scale} understands them
 * @param y in the unit of the y axis, or of the right axis
 * @param bounds an interval around each value
 * @param onRight whether the right axis is the one to read
 * @param colours what the colour says, one for each value, where the mark is coloured; else empty
 * @param labels a name for each value; empty where the values have none
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Series(
    String name,
    Mark mark,
    double[] x,
    double[] y,
    Optional<Bounds> bounds,
    boolean onRight,
    double[] colours,
    List<String> labels) {
  public Series {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " x values, " + y.length + " y values");
    }
    labels = List.copyOf(labels);
  }

  /** Values on the left axis with nothing around them. */
  public Series(String name, Mark mark, double[] x, double[] y) {
    this(name, mark, x, y, Optional.empty(), false, new double[0], List.of());
  }

  public int size() {
    return y.length;
  }

  /** Whether x, y and, where the mark is coloured, the colour are there. */
  public boolean isPresent(int index) {
    return Double.isFinite(x[index])
        && Double.isFinite(y[index])
        && (!mark.isColoured() || Double.isFinite(colours[index]));
  }

  /** What is measured at a place: the colour where the mark is coloured, x where it lies, else y. */
  public double measured(int index) {
    if (mark == Mark.SPAN) {
      return x[index];
    }
    return mark.isColoured() ? colours[index] : y[index];
  }

  /** The same drawn otherwise. */
  public Series withMark(Mark newMark) {
    return new Series(name, newMark, x, y, bounds, onRight, colours, labels);
  }

  /** The same with an interval around each value. */
  public Series withBounds(Bounds newBounds) {
    return new Series(name, mark, x, y, Optional.of(newBounds), onRight, colours, labels);
  }

  /** The same to be read at the right axis. */
  public Series onTheRight() {
    return new Series(name, mark, x, y, bounds, true, colours, labels);
  }

  /** The same in the colours of values. */
  public Series withColours(double[] newColours, List<String> newLabels) {
    return new Series(name, mark, x, y, bounds, onRight, newColours, newLabels);
  }

  /** The values at some places, in that order. */
  public Series at(int[] indices) {
    Optional<Bounds> kept =
        bounds.map(b -> new Bounds(b.kind(), pick(b.lower(), indices), pick(b.upper(), indices)));
    List<String> keptLabels =
        labels.isEmpty() ? labels : Arrays.stream(indices).mapToObj(labels::get).toList();
    double[] keptColours = colours.length == 0 ? colours : pick(colours, indices);
    return new Series(
        name, mark, pick(x, indices), pick(y, indices), kept, onRight, keptColours, keptLabels);
  }

  private static double[] pick(double[] values, int[] indices) {
    double[] picked = new double[indices.length];
    for (int i = 0; i < indices.length; i++) {
      picked[i] = values[indices[i]];
    }
    return picked;
  }
}
