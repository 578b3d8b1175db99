package org.ishizue.analysis;

import java.nio.file.Path;
import java.util.List;
import org.ishizue.analysis.column.TableResult;
import org.ishizue.analysis.describe.TableSchema;
import org.ishizue.analysis.describe.TableSummary;
import org.ishizue.analysis.join.Join;
import org.ishizue.analysis.operate.Changes;
import org.ishizue.analysis.operate.Computing;
import org.ishizue.analysis.operate.Distinct;
import org.ishizue.analysis.operate.Filtering;
import org.ishizue.analysis.operate.Grouping;
import org.ishizue.analysis.operate.Pivoting;
import org.ishizue.analysis.operate.Quantiles;
import org.ishizue.analysis.operate.Ranking;
import org.ishizue.analysis.operate.Resampling;
import org.ishizue.analysis.operate.Rolling;
import org.ishizue.analysis.operate.Sampling;
import org.ishizue.analysis.operate.Sorting;
import org.ishizue.analysis.operate.Stacking;
import org.ishizue.analysis.operate.Unpivoting;
import org.ishizue.analysis.read.TableFile;
import tech.tablesaw.api.Table;

/**
 * Tables from files, and from other tables.
 *
 * <pre>{@code
 * var rain = Tables.read("rain.csv");
 * }</pre>
 */
public final class Tables {
  private Tables() {}

  /**
   * The table of a CSV file, whose encoding, separator and types are found out. For a file that needs a word
   * of explanation, and for the report on how it was read, see {@link #open(String)}.
   *
   * @param file its path, from the notebook's folder
   */
  public static Table read(String file) {
    return open(file).read().table();
  }

  /** The same for a path. */
  public static Table read(Path file) {
    return open(file).read().table();
  }

  /** A CSV file about which more can be said before it is read. */
  public static TableFile open(String file) {
    return open(Path.of(file));
  }

  /** The same for a path. */
  public static TableFile open(Path file) {
    return new TableFile(file);
  }

  /** What columns a table has: name, type, unit, label, missing values, an example. */
  public static TableSchema schema(Table table) {
    return TableSchema.of(table);
  }

  /** The values of a table's columns in short: counts, quartiles, mean, standard deviation. */
  public static TableSummary describe(Table table) {
    return TableSummary.of(table);
  }

  /** Joins two tables by equal keys: {@code Tables.join(population, emissions).on("code").left()}. */
  public static Join join(Table left, Table right) {
    return new Join(left, right);
  }

  /** Aggregates the rows with equal keys: {@code Tables.group(rain, "station").sum("rain_mm").result()}. */
  public static Grouping group(Table table, String... keys) {
    return new Grouping(table, keys);
  }

  /** Aggregates the rows around each row: {@code Tables.rolling(rain).rows(24).sum("rain_mm").result()}. */
  public static Rolling rolling(Table table) {
    return new Rolling(table);
  }

  /**
   * Aggregates a series of times into hours, days, months or years: {@code
   * Tables.resample(rain).time("time").timeIsEnd().daily().sum("rain_mm").result()}.
   */
  public static Resampling resample(Table table) {
    return new Resampling(table);
  }

  /** Keeps rows that meet conditions: {@code Tables.filter(rain).atLeast("rain_mm", 50).result()}. */
  public static Filtering filter(Table table) {
    return new Filtering(table);
  }

  /** Sorts rows, missing values last: {@code Tables.sort(rain).descending("rain_mm").result()}. */
  public static Sorting sort(Table table, String... ascending) {
    return new Sorting(table, ascending);
  }

  /** Gives rows their rank: {@code Tables.rank(rain).descending("rain_mm").result()}. */
  public static Ranking rank(Table table) {
    return new Ranking(table);
  }

  /** Quantiles of columns: {@code Tables.quantiles(rain).of("rain_mm").at(0.5, 0.9).result()}. */
  public static Quantiles quantiles(Table table) {
    return new Quantiles(table);
  }

  /** Compares rows with those before them: {@code Tables.changes(co2).time("year").difference("kt_co2").result()}. */
  public static Changes changes(Table table) {
    return new Changes(table);
  }

  /** Computes columns out of columns, units included: {@code Tables.compute(co2).ratio("kt_co2", "people").result()}. */
  public static Computing compute(Table table) {
    return new Computing(table);
  }

  /** Makes columns out of values: {@code Tables.pivot(co2).rows("year").columns("sector").value("kt_co2").result()}. */
  public static Pivoting pivot(Table table) {
    return new Pivoting(table);
  }

  /** Makes rows out of columns: {@code Tables.unpivot(co2).keep("year").into("sector", "kt_co2").result()}. */
  public static Unpivoting unpivot(Table table) {
    return new Unpivoting(table);
  }

  /** Puts the rows of tables with the same columns below each other: {@code Tables.concat(y2019, y2020)}. */
  public static TableResult concat(Table... tables) {
    return Stacking.of(List.of(tables));
  }

  /** Keeps the first of equal rows: {@code Tables.distinct(bridges, "code").result()}. */
  public static Distinct distinct(Table table, String... keys) {
    return new Distinct(table, keys);
  }

  /** Draws rows at random: {@code Tables.sample(bridges).seed(42).rows(100).result()}. */
  public static Sampling sample(Table table) {
    return new Sampling(table);
  }
}
