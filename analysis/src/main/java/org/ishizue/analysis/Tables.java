package org.ishizue.analysis;

import java.nio.file.Path;
import org.ishizue.analysis.describe.TableSchema;
import org.ishizue.analysis.describe.TableSummary;
import org.ishizue.analysis.join.Join;
import org.ishizue.analysis.operate.Grouping;
import org.ishizue.analysis.operate.Rolling;
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

  /** Aggregates the rows around each row: {@code Tables.rolling(rain).rows(24).sum("rain_mm").table()}. */
  public static Rolling rolling(Table table) {
    return new Rolling(table);
  }
}
