package org.ishizue.analysis.figure;

/** How the values of a series are drawn. */
public enum Mark {
  /** A line through the values in their order, with a marker at each while there are few. */
  LINE,
  /** A bar from zero to each value, beside those of other series. */
  BAR,
  /** A bar from the end of the one before it: a series' values are its own, not sums. */
  STACKED_BAR,
  /** An area above the one before it: a series' values are its own, not sums. */
  AREA,
  /** A marker at each pair of values. */
  SCATTER,
  /** Adjoining bars over classes of equal width; x is the middle of a class. */
  HISTOGRAM,
  /** A smooth line that was computed and not observed: a trend, a fitted distribution. */
  CURVE,
  /** A straight line across the plot at one value of y: a standard, a design value. */
  REFERENCE,
  /** A box for the values that share an x: see {@link BoxSummary}. */
  BOX,
  /** A lying bar at each y: from where to where on the x axis, say the bounds; x is the end that is measured. */
  SPAN,
  /** A coloured cell at each x and y: the series' {@link Series#colours()} say how strong. */
  HEAT,
  /** A coloured square of a map, named by the series' {@link Series#labels()}. */
  TILE;

  /** Whether the height above zero is the value, so that the axis must begin at zero. */
  public boolean isBar() {
    return this == BAR || this == STACKED_BAR || this == HISTOGRAM;
  }

  /** Whether the series of this mark stand on each other. */
  public boolean isStacked() {
    return this == STACKED_BAR || this == AREA;
  }

  /** Whether a colour tells the value. */
  public boolean isColoured() {
    return this == HEAT || this == TILE;
  }
}
