package org.ishizue.analysis.figure;

/**
 * An interval around each value of a series.
 *
 * @param kind how it is drawn
 * @param lower as many as values, in the unit of the y axis; NaN where there is none
 * @param upper as many as values
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Bounds(Kind kind, double[] lower, double[] upper) {
  /** How an interval is drawn. */
  public enum Kind {
    /** A pale band along the line. */
    BAND,
    /** Two thin broken lines, instead of the line between them. */
    LIMITS,
    /** From where to where a lying bar reaches: both are positions on the x axis. */
    ALONG_X,
    /** An upright line with two ends at each value. */
    ERROR_BARS
  }
}
