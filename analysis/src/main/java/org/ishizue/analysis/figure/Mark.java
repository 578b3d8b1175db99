package org.ishizue.analysis.figure;

/** How the values of a series are drawn. */
public enum Mark {
  /** A line through the values in their order, with a marker at each while there are few. */
  LINE,
  /** A bar from zero to each value. */
  BAR,
  /** A marker at each pair of values. */
  SCATTER,
  /** Adjoining bars over classes of equal width; x is the middle of a class. */
  HISTOGRAM
}
