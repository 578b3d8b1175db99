package org.ishizue.analysis.figure;

/** From the smallest position on an axis to the largest, as the axis's {@link Scale} has them. */
public record Range(double min, double max) {
  /** The range of no values at all. */
  public static final Range NONE = new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

  /** The range that also holds a value; one that is not finite changes nothing. */
  public Range with(double value) {
    return Double.isFinite(value) ? new Range(Math.min(min, value), Math.max(max, value)) : this;
  }

  /** The range that also holds these values; those that are not finite change nothing. */
  public Range withAll(double[] values) {
    double low = min;
    double high = max;
    for (double value : values) {
      if (Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return new Range(low, high);
  }

  public boolean isEmpty() {
    return min > max;
  }

  public double span() {
    return max - min;
  }

  public boolean contains(double value) {
    return value >= min && value <= max;
  }

  /** A range that can be drawn: something where there was nothing, some width where there was none. */
  public Range drawable() {
    if (isEmpty()) {
      return new Range(0, 1);
    }
    if (span() > Math.ulp(Math.max(Math.abs(min), Math.abs(max))) * 16) {
      return this;
    }
    double half = min == 0 ? 1 : Math.abs(min) * 0.1;
    return new Range(min - half, max + half);
  }

  /** The range with room at both ends, as parts of its span. */
  public Range padded(double atMin, double atMax) {
    return new Range(min - span() * atMin, max + span() * atMax);
  }

  /** The range widened at both ends to whole steps. */
  public Range widened(double step) {
    return new Range(Math.floor(min / step + 1e-9) * step, Math.ceil(max / step - 1e-9) * step);
  }

  /** A step of 1, 2 or 5 times a power of ten, of which about so many make the range. */
  public double step(int about) {
    double rough = span() / Math.max(1, about);
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double digit = rough / power;
    return power * (digit <= 1.5 ? 1 : digit <= 3.5 ? 2 : digit <= 7.5 ? 5 : 10);
  }
}
