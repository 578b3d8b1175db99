package org.ishizue.analysis.draw;

/** What an axis shows, from its smallest position to its largest. */
record Range(double min, double max) {
  /** The range of no values at all. */
  static final Range NONE = new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

  Range with(double value) {
    return Double.isFinite(value) ? new Range(Math.min(min, value), Math.max(max, value)) : this;
  }

  Range withAll(double[] values) {
    Range range = this;
    double low = min;
    double high = max;
    for (double value : values) {
      if (Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return low == min && high == max ? range : new Range(low, high);
  }

  boolean isEmpty() {
    return min > max;
  }

  double span() {
    return max - min;
  }

  /** A range that can be drawn: something where there was nothing, some width where there was none. */
  Range drawable() {
    if (isEmpty()) {
      return new Range(0, 1);
    }
    if (span() > 0) {
      return this;
    }
    double half = min == 0 ? 1 : Math.abs(min) * 0.1;
    return new Range(min - half, max + half);
  }

  /** The range with room at both ends, as parts of its span. */
  Range padded(double atMin, double atMax) {
    return new Range(min - span() * atMin, max + span() * atMax);
  }
}
