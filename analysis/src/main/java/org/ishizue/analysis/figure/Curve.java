package org.ishizue.analysis.figure;

import java.util.Optional;

/**
 * A line that was computed and not observed: a trend, a regression, a fitted distribution. A chart draws it
 * through its points, with the interval as a band.
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
}
