package org.ishizue.analysis.figure;

import java.util.List;

/** What the positions on an axis stand for, and how far along the axis each of them lies. */
public sealed interface Scale {
  /** The distance along the axis, in units of no meaning; NaN where the scale has no such position. */
  default double along(double position) {
    return position;
  }

  /** The position that lies so far along the axis. */
  default double at(double along) {
    return along;
  }

  /** Plain numbers, years among them. */
  record Numeric() implements Scale {}

  /** Numbers above zero, each tenfold as far as the one before it. */
  record Log() implements Scale {
    @Override
    public double along(double position) {
      return position > 0 ? Math.log10(position) : Double.NaN;
    }

    @Override
    public double at(double along) {
      return Math.pow(10, along);
    }
  }

  /** Points in time; a position is milliseconds since 1970-01-01T00:00, local time. */
  record Time() implements Scale {}

  /** Names side by side; a position is the name's index. */
  record Category(List<String> names) implements Scale {
    public Category {
      names = List.copyOf(names);
    }
  }

  /**
   * Return periods T in years, above 1, on Gumbel probability paper: the distance is the reduced variate
   * −ln(−ln(1 − 1/T)), so that a Gumbel distribution is a straight line (Gumbel, Statistics of Extremes,
   * 1958, 1.2.7 and 5.2).
   */
  record ReturnPeriod() implements Scale {
    @Override
    public double along(double position) {
      return position > 1 ? -Math.log(-Math.log1p(-1 / position)) : Double.NaN;
    }

    @Override
    public double at(double along) {
      return -1 / Math.expm1(-Math.exp(-along));
    }
  }

  /** Places of a map of tiles, counted from the upper left; nothing is written on the axis. */
  record Tiles() implements Scale {}
}
