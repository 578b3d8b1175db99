package org.ishizue.analysis.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A line that was computed and not observed: a trend, a regression, a fitted distribution. A chart draws it
 * through its points, with the interval as a band, and says below what {@link #curveNotes} says.
 *
 * <p>x is what the chart's x axis counts: a year or another number, decimal years (1976.5) on an axis of
 * dates, the return period in years on probability paper.
 */
public interface Curve {
  /** What the legend says: the method, and its result in a few figures. */
  String curveName();

  /** The value at x, in the unit of the y axis; NaN where there is none. */
  double curveAt(double x);

  /** The interval of the value at x, if the method gives one. */
  default Optional<Range> bandAt(double x) {
    return Optional.empty();
  }

  /** The intervals at many x, in their order; for methods that find all of them at once much faster. */
  default List<Optional<Range>> bandsAt(double... x) {
    return Arrays.stream(x).mapToObj(this::bandAt).toList();
  }

  /** The same line with a wider interval of another meaning, drawn as two thin lines around the band. */
  default Optional<Curve> outer() {
    return Optional.empty();
  }

  /** Where the line jumps, ascending: it is drawn upright there. Most lines do not. */
  default double[] jumps() {
    return new double[0];
  }

  /**
   * Whether x means on an axis what it means here. A trend has no place over names or return periods, a fitted
   * extreme value distribution none over years.
   */
  default boolean fits(Scale scale) {
    return scale instanceof Scale.Numeric
        || scale instanceof Scale.Log
        || scale instanceof Scale.Time;
  }

  /**
   * From where to where the line is drawn.
   *
   * @param data the x of the values that it goes through
   */
  default Range curveReach(Range data) {
    return data;
  }

  /**
   * What a reader must know of the line, a sentence each: what its band is, and what speaks against relying on
   * it.
   *
   * @param reach from where to where it is drawn
   */
  default List<String> curveNotes(Range reach) {
    return List.of();
  }
}
