package org.ishizue.analysis.figure;

/**
 * The values of one series, {@code x[i]} to {@code y[i]}; NaN where a value is missing. The arrays are
 * handed over, not copied, so that a million points cost nothing.
 *
 * @param name as the legend shows it
 * @param x positions as the x axis's {@link Scale} understands them
 * @param y in the unit of the y axis
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Series(String name, Mark mark, double[] x, double[] y) {
  public Series {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " x values, " + y.length + " y values");
    }
  }

  public int size() {
    return y.length;
  }
}
