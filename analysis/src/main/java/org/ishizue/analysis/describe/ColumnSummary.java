package org.ishizue.analysis.describe;

import java.util.List;

/**
 * The values of a column in short. Missing values do not count.
 *
 * @param type in the language in use, as in {@link ColumnType}
 * @param unit the unit's symbol, or nothing
 * @param count the number of values
 * @param missing the number of missing values
 * @param distinct the number of different values
 * @param quartiles minimum, lower quartile, median, upper quartile and maximum: {@link Double} for numbers
 *     (quantiles of R's type 7), values of the column itself for dates and times (type 1, so that each is one
 *     that occurs); empty for text, true/false, and where there is no value
 * @param mean the arithmetic mean, in the column's unit; NaN where there is none
 * @param standardDeviation with n − 1, in the column's unit; NaN for fewer than two values, or no numbers
 */
public record ColumnSummary(
    String name,
    String type,
    String unit,
    int count,
    int missing,
    int distinct,
    List<Object> quartiles,
    double mean,
    double standardDeviation) {
  public ColumnSummary {
    quartiles = List.copyOf(quartiles);
  }
}
