package org.ishizue.datasets.synthetic;

/**
 * Ten years of rain and how heavy their heavy days are. The means are calibrated to the Japan Meteorological Agency's counts of
 * hours of 50 mm or more at AMeDAS stations: 173.8 a year for 1,000 stations in 1976-1985, 232.1 in 2007-2016.
 */
public enum RainDecade {
  FROM_1976(1976, 30.3),
  FROM_2007(2007, 34.7);

  private final int firstYear;
  private final double meanAbove50Mm;

  RainDecade(int firstYear, double meanAbove50Mm) {
    this.firstYear = firstYear;
    this.meanAbove50Mm = meanAbove50Mm;
  }

  public int firstYear() {
    return firstYear;
  }

  public int lastYear() {
    return firstYear + 9;
  }

  /** The mean of what a day of more than 50 mm has above 50, in mm. */
  double meanAbove50Mm() {
    return meanAbove50Mm;
  }
}
