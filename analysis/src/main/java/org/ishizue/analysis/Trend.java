package org.ishizue.analysis;

import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.analysis.sample.Observations;
import org.ishizue.analysis.trend.Anomalies;
import org.ishizue.analysis.trend.Decomposition;
import org.ishizue.analysis.trend.MannKendall;
import org.ishizue.analysis.trend.MovingAverage;
import org.ishizue.analysis.trend.SenSlope;
import org.ishizue.analysis.trend.TrendPower;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/**
 * Whether a series rises or falls, how fast, and how sure that is:
 *
 * <pre>{@code
 * Trend.mannKendall(rain, "year", "max_1h_mm")
 * Trend.sen(rain, "year", "max_1h_mm")
 * }</pre>
 *
 * <p>Each result shows itself with its method, its assumptions and its warnings. A missing value, a year
 * twice or a year observed in part is refused with a message that says what to do.
 */
public final class Trend {
  private static final double LEVEL = 0.95;
  private static final double ALPHA = 0.05;
  private static final int RUNS = 2000;
  private static final Texts TEXTS = Texts.beside(Trend.class);

  private Trend() {}

  /** The Mann-Kendall test of a column against time. */
  public static MannKendall mannKendall(Table table, String time, String column) {
    return MannKendall.test(Observations.of(table, time, column));
  }

  /** The same of values in the order of time. */
  public static MannKendall mannKendall(double... values) {
    return MannKendall.test(Observations.of(values));
  }

  /** The Mann-Kendall test with its variance corrected for autocorrelation (Hamed and Rao 1998). */
  public static MannKendall mannKendallModified(Table table, String time, String column) {
    return MannKendall.modifiedTest(Observations.of(table, time, column));
  }

  /** The same, with lags of up to {@code maxLag} alone; 3 is usual. */
  public static MannKendall mannKendallModified(
      Table table, String time, String column, int maxLag) {
    return MannKendall.modifiedTest(Observations.of(table, time, column), maxLag);
  }

  /** The same of values in the order of time. */
  public static MannKendall mannKendallModified(double... values) {
    return MannKendall.modifiedTest(Observations.of(values));
  }

  /** Sen's slope with its 95 % interval. */
  public static SenSlope sen(Table table, String time, String column) {
    return SenSlope.of(Observations.of(table, time, column), LEVEL);
  }

  /** The same with an interval of another level. */
  public static SenSlope sen(Table table, String time, String column, double level) {
    return SenSlope.of(Observations.of(table, time, column), level);
  }

  /** The same of values in the order of time, at times 1, 2, 3 … */
  public static SenSlope sen(double... values) {
    return SenSlope.of(Observations.of(values), LEVEL);
  }

  /**
   * How often the test (at 5 %) would find a trend that is really there, for a series as long and as
   * scattered as this one, by 2,000 simulations.
   *
   * @param slopePerYear the trend, in the column's unit a year
   * @param seed the same seed gives the same answer
   */
  public static TrendPower power(
      Table table, String time, String column, double slopePerYear, long seed) {
    return TrendPower.simulate(
        Observations.of(table, time, column), slopePerYear, ALPHA, RUNS, seed);
  }

  /** The mean of each value and those before it, {@code window} in all; missing where one of them is. */
  public static DoubleColumn trailingMean(Table table, String column, int window) {
    NumericColumn<?> source = Columns.numbers(table, column);
    double[] means = MovingAverage.trailing(Columns.values(source), window);
    return averaged(source, means, "trailing", window);
  }

  /**
   * The mean of each value and its neighbours on both sides, {@code window} in all. An even window gives its
   * two outermost of {@code window + 1} values half the weight.
   */
  public static DoubleColumn centredMean(Table table, String column, int window) {
    NumericColumn<?> source = Columns.numbers(table, column);
    double[] means = MovingAverage.centred(Columns.values(source), window);
    return averaged(source, means, "centred", window);
  }

  /**
   * Trend + season + remainder, by moving averages.
   *
   * @param period values in a period: 12 for months
   */
  public static Decomposition decompose(Table table, String column, int period) {
    return Decomposition.of(Observations.of(table, column), period, false);
  }

  /** Trend x season x remainder, for a season that grows with the level. */
  public static Decomposition decomposeMultiplicative(Table table, String column, int period) {
    return Decomposition.of(Observations.of(table, column), period, true);
  }

  /**
   * The differences from the mean of stated years.
   *
   * @param from the normal's first year, such as 1991
   * @param to its last year, such as 2020
   */
  public static Anomalies anomalies(Table table, String year, String column, int from, int to) {
    return Anomalies.of(Observations.of(table, year, column), from, to);
  }

  private static DoubleColumn averaged(
      NumericColumn<?> source, double[] means, String kind, int window) {
    ColumnInfo info = ColumnInfos.of(source);
    String plain = ColumnInfos.title(source);
    Wording known = info.title().isEmpty() ? new Wording(plain, plain) : info.title();
    Wording title = new Wording(
        TEXTS.get(Language.JA, "mean." + kind, known.in(Language.JA), window),
        TEXTS.get(Language.EN, "mean." + kind, known.in(Language.EN), window));
    String name = (kind.equals("centred") ? "centred_mean" : "mean") + window + "_" + source.name();
    return ColumnInfos.attach(
        DoubleColumn.create(name, means), new ColumnInfo(title, info.unit(), info.description()));
  }
}
