package org.ishizue.analysis;

import org.ishizue.analysis.extremes.AnnualExceedance;
import org.ishizue.analysis.extremes.AnnualMaxima;
import org.ishizue.analysis.extremes.Estimator;
import org.ishizue.analysis.extremes.ExtremeFit;
import org.ishizue.analysis.extremes.FitComparison;
import org.ishizue.analysis.extremes.LMoments;
import org.ishizue.analysis.extremes.ReturnPeriod;
import org.ishizue.analysis.sample.Observations;
import tech.tablesaw.api.Table;

/**
 * How large a yearly maximum becomes once in many years:
 *
 * <pre>{@code
 * var fit = Extremes.gumbel(rain, "year", "max_daily_mm");
 * fit.level(Extremes.years(100))
 * fit.levelsForYears(10, 50, 100)
 * }</pre>
 *
 * <p>A return period and a probability of exceedance are two types: {@code Extremes.years(100)} and {@code
 * Extremes.exceedance(0.01)} ask for the same level, and neither can be written in the other's place.
 */
public final class Extremes {
  private Extremes() {}

  /** A return period in years, above 1. */
  public static ReturnPeriod years(double years) {
    return new ReturnPeriod(years);
  }

  /** The probability that a year's maximum exceeds a level, between 0 and 1. */
  public static AnnualExceedance exceedance(double probability) {
    return new AnnualExceedance(probability);
  }

  /** The largest value of each year of a column, with the days on which there was one. */
  public static Table annualMaxima(Table table, String date, String column) {
    return AnnualMaxima.of(table, date, column);
  }

  /** The L-moments of yearly maxima. */
  public static LMoments lMoments(Table table, String year, String column) {
    return LMoments.of(Observations.of(table, year, column));
  }

  /** The same of values. */
  public static LMoments lMoments(double... values) {
    return LMoments.of(Observations.of(values));
  }

  /** A Gumbel distribution by L-moments. */
  public static ExtremeFit gumbel(Table table, String year, String column) {
    return ExtremeFit.gumbel(Observations.of(table, year, column), Estimator.L_MOMENTS);
  }

  /** The same of values. */
  public static ExtremeFit gumbel(double... values) {
    return ExtremeFit.gumbel(Observations.of(values), Estimator.L_MOMENTS);
  }

  /** A Gumbel distribution by maximum likelihood. */
  public static ExtremeFit gumbelByLikelihood(Table table, String year, String column) {
    return ExtremeFit.gumbel(Observations.of(table, year, column), Estimator.MAXIMUM_LIKELIHOOD);
  }

  /** The same of values. */
  public static ExtremeFit gumbelByLikelihood(double... values) {
    return ExtremeFit.gumbel(Observations.of(values), Estimator.MAXIMUM_LIKELIHOOD);
  }

  /** A generalised extreme value distribution by L-moments. */
  public static ExtremeFit gev(Table table, String year, String column) {
    return ExtremeFit.gev(Observations.of(table, year, column), Estimator.L_MOMENTS);
  }

  /** The same of values. */
  public static ExtremeFit gev(double... values) {
    return ExtremeFit.gev(Observations.of(values), Estimator.L_MOMENTS);
  }

  /** A generalised extreme value distribution by maximum likelihood. */
  public static ExtremeFit gevByLikelihood(Table table, String year, String column) {
    return ExtremeFit.gev(Observations.of(table, year, column), Estimator.MAXIMUM_LIKELIHOOD);
  }

  /** The same of values. */
  public static ExtremeFit gevByLikelihood(double... values) {
    return ExtremeFit.gev(Observations.of(values), Estimator.MAXIMUM_LIKELIHOOD);
  }

  /** Gumbel and GEV, each by L-moments and by maximum likelihood, with SLSC and AIC. */
  public static FitComparison compare(Table table, String year, String column) {
    return FitComparison.of(Observations.of(table, year, column));
  }

  /** The same of values. */
  public static FitComparison compare(double... values) {
    return FitComparison.of(Observations.of(values));
  }
}
