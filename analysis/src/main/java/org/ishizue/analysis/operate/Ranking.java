package org.ishizue.analysis.operate;

import java.util.List;
import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.column.Gather;
import org.ishizue.analysis.column.Groups;
import org.ishizue.analysis.column.Marks;
import org.ishizue.analysis.column.TableResult;
import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.analysis.operate.OperationReport.Note;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.numbers.IntColumnType;

/**
 * Gives every row its rank:
 *
 * <pre>{@code
 * Tables.rank(rain).by("station").descending("max_daily_mm").result()
 * }</pre>
 *
 * <p>The result is the table with a column {@code rank_max_daily_mm} more. Equal values share the lowest of
 * their ranks (1, 2, 2, 4) unless another way is named. A missing value has no rank.
 */
public final class Ranking {
  private static final Texts TEXTS = Texts.beside(Ranking.class);

  private final Table table;
  private List<String> keys = List.of();
  private String column = "";
  private String name = "";
  private boolean descending;
  private Ties ties = Ties.LOWEST;

  public Ranking(Table table) {
    this.table = table;
  }

  /** The columns whose equal values are ranked by themselves: each station its own first. */
  public Ranking by(String... columns) {
    keys = List.of(columns);
    return this;
  }

  /** Ranks this column, smallest first; of any type that can be sorted. */
  public Ranking ascending(String ranked) {
    column = ranked;
    descending = false;
    return this;
  }

  /** Ranks this column, greatest first. */
  public Ranking descending(String ranked) {
    column = ranked;
    descending = true;
    return this;
  }

  /** Equal values share the lowest of their ranks: 1, 2, 2, 4. This is the usual way. */
  public Ranking tiesLowest() {
    return ties(Ties.LOWEST);
  }

  /** Equal values share the highest of their ranks: 1, 3, 3, 4. */
  public Ranking tiesHighest() {
    return ties(Ties.HIGHEST);
  }

  /** Equal values share the mean of their ranks: 1, 2.5, 2.5, 4. Statistics by ranks need this one. */
  public Ranking tiesMean() {
    return ties(Ties.MEAN);
  }

  /** Equal values share a rank and the next one follows without a gap: 1, 2, 2, 3. */
  public Ranking tiesDense() {
    return ties(Ties.DENSE);
  }

  /** Of equal values the one that stands first comes first: 1, 2, 3, 4. */
  public Ranking tiesInOrder() {
    return ties(Ties.IN_ORDER);
  }

  /** Names the column of ranks. */
  public Ranking as(String newName) {
    name = newName;
    return this;
  }

  /** The table with the ranks. */
  public Table table() {
    return result().table();
  }

  /** The table with the ranks, with a report on ties. */
  public TableResult result() {
    if (column.isEmpty()) {
      throw TEXTS.problem("TABLE-024", String.join(", ", table.columnNames()));
    }
    Column<?> ranked = Columns.any(table, column);
    Groups groups = Groups.of(Columns.all(table, keys), table.rowCount());
    int[] order = new RowOrder(table.rowCount())
        .by(ranked, descending)
        .by(Marks.ofCodes(groups.codes()), false)
        .rows();
    double[] ranks = new double[order.length];
    int tied = rank(ranked, Marks.of(ranked), groups, order, ranks);
    String resultName = name.isEmpty() ? "rank_" + column : name;
    Table result = Gather.copy(table);
    Columns.add(result, column(resultName, ranked, ranks), resultName, info(ranked));
    return new OperationResult(
        result,
        new OperationReport(
            table.rowCount(),
            result.rowCount(),
            List.of(Note.of(ties.key, tied), Note.of("rank.missing", ranked.countMissing()))));
  }

  /** Fills in the ranks, from 1 on in each group. Returns how many rows share theirs with another. */
  private int rank(Column<?> ranked, Marks marks, Groups groups, int[] order, double[] ranks) {
    int tied = 0;
    int groupStart = 0;
    int dense = 0;
    int i = 0;
    while (i < order.length) {
      int group = groups.codes()[order[i]];
      if (i == 0 || groups.codes()[order[i - 1]] != group) {
        groupStart = i;
        dense = 0;
      }
      int end = i + 1;
      while (end < order.length
          && groups.codes()[order[end]] == group
          && marks.at(order[end]) == marks.at(order[i])) {
        end++;
      }
      dense++;
      if (!ranked.isMissing(order[i])) {
        tied += end - i > 1 ? end - i : 0;
        for (int j = i; j < end; j++) {
          ranks[order[j]] =
              ties.rank(i - groupStart + 1, end - groupStart, j - groupStart + 1, dense);
        }
      }
      i = end;
    }
    return tied;
  }

  private Column<?> column(String resultName, Column<?> ranked, double[] ranks) {
    if (ties == Ties.MEAN) {
      for (int row = 0; row < ranks.length; row++) {
        ranks[row] = ranked.isMissing(row) ? Double.NaN : ranks[row];
      }
      return DoubleColumn.create(resultName, ranks);
    }
    int[] whole = new int[ranks.length];
    for (int row = 0; row < whole.length; row++) {
      whole[row] = ranked.isMissing(row) ? IntColumnType.missingValueIndicator() : (int) ranks[row];
    }
    return IntColumn.create(resultName, whole);
  }

  private static ColumnInfo info(Column<?> ranked) {
    Wording title = ColumnInfos.titles(ranked);
    return new ColumnInfo(
        new Wording(
            TEXTS.get(Language.JA, "title.rank", title.in(Language.JA)),
            TEXTS.get(Language.EN, "title.rank", title.in(Language.EN))),
        "",
        Wording.NONE);
  }

  private Ranking ties(Ties way) {
    ties = way;
    return this;
  }

  /** What equal values get. */
  private enum Ties {
    LOWEST("rank.lowest"),
    HIGHEST("rank.highest"),
    MEAN("rank.mean"),
    DENSE("rank.dense"),
    IN_ORDER("rank.inOrder");

    private final String key;

    Ties(String key) {
      this.key = key;
    }

    double rank(int lowest, int highest, int own, int dense) {
      return switch (this) {
        case LOWEST -> lowest;
        case HIGHEST -> highest;
        case MEAN -> (lowest + highest) / 2.0;
        case DENSE -> dense;
        case IN_ORDER -> own;
      };
    }
  }
}
