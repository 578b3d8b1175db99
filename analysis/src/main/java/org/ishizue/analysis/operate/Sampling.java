package org.ishizue.analysis.operate;

import java.util.Arrays;
import java.util.List;
import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.column.Gather;
import org.ishizue.analysis.column.Groups;
import org.ishizue.analysis.column.TableResult;
import org.ishizue.analysis.operate.OperationReport.Note;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;

/**
 * Draws rows at random, each at most once, in the order of the table:
 *
 * <pre>{@code
 * Tables.sample(bridges).seed(42).rows(100).result()
 * }</pre>
 *
 * <p>The same seed draws the same rows, on every Java: the generator is SplitMix64 (Steele, Lea and Flood
 * 2014), written out here, and rows are chosen one after the other (Fan, Muller and Rezucha 1962).
 */
public final class Sampling {
  private static final Texts TEXTS = Texts.beside(Sampling.class);
  private static final double TWO_TO_53 = 0x1.0p53;

  private final Table table;
  private List<String> keys = List.of();
  private boolean seeded;
  private long seed;
  private int rows = -1;
  private double share = -1;

  public Sampling(Table table) {
    this.table = table;
  }

  /** Where chance starts. Another number draws other rows. */
  public Sampling seed(long number) {
    seed = number;
    seeded = true;
    return this;
  }

  /** Draws so many rows; with {@link #by}, so many of each group, or all that it has. */
  public Sampling rows(int count) {
    rows = count;
    share = -1;
    return this;
  }

  /** Draws a share of the rows, 0 to 1, rounded to whole rows; with {@link #by}, of each group. */
  public Sampling share(double ofRows) {
    share = ofRows;
    rows = -1;
    return this;
  }

  /** Draws from each group of equal values by itself. */
  public Sampling by(String... columns) {
    keys = List.of(columns);
    return this;
  }

  /** The rows that were drawn. */
  public Table table() {
    return result().table();
  }

  /** The rows that were drawn, with a report that names the seed. */
  public TableResult result() {
    if (!seeded) {
      throw TEXTS.problem("TABLE-025");
    }
    if (rows < 0 && !(share >= 0 && share <= 1)) {
      throw TEXTS.problem("TABLE-026");
    }
    Groups groups = Groups.of(Columns.all(table, keys), table.rowCount());
    int[] left = new int[groups.count()];
    for (int code : groups.codes()) {
      left[code]++;
    }
    int[] wanted = new int[left.length];
    for (int group = 0; group < left.length; group++) {
      wanted[group] =
          rows >= 0 ? Math.min(rows, left[group]) : (int) Math.round(share * left[group]);
    }
    int[] drawn = new int[Arrays.stream(wanted).sum()];
    int at = 0;
    long state = seed;
    for (int row = 0; row < groups.codes().length; row++) {
      int group = groups.codes()[row];
      state += 0x9E3779B97F4A7C15L;
      if (chance(state) * left[group] < wanted[group]) {
        drawn[at++] = row;
        wanted[group]--;
      }
      left[group]--;
    }
    Table sample = Gather.rows(table, drawn);
    return new OperationResult(
        sample,
        new OperationReport(
            table.rowCount(),
            sample.rowCount(),
            List.of(Note.of("sample.seed", String.valueOf(seed)))));
  }

  /** A number from 0 to below 1, of 53 bits. */
  private static double chance(long state) {
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    mixed ^= mixed >>> 31;
    return (mixed >>> 11) / TWO_TO_53;
  }
}
