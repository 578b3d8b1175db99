package org.ishizue.analysis.join;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.column.Gather;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.runtime.text.NearNames;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Joins two tables by equal keys:
 *
 * <pre>{@code
 * Tables.join(population, emissions).on("code").left()
 * }</pre>
 *
 * <p>Rows keep the order of the left table, and under each of its rows that of the right one. A missing key
 * matches nothing, not even another missing key. Where several rows on both sides have the same key, say
 * {@link #manyToMany()}, or the join is refused: it is the usual way to count twice.
 */
public final class Join {
  private static final Texts TEXTS = Texts.beside(Join.class);

  private final Table left;
  private final Table right;
  private List<String> leftKeys = List.of();
  private List<String> rightKeys = List.of();
  private boolean manyToMany;

  public Join(Table left, Table right) {
    this.left = left;
    this.right = right;
  }

  /** The columns that make the key, of the same names in both tables. */
  public Join on(String... columns) {
    leftKeys = List.of(columns);
    rightKeys = leftKeys;
    return this;
  }

  /** One column that makes the key, under the name of each table; said again, a further one. */
  public Join onColumns(String leftColumn, String rightColumn) {
    leftKeys = Stream.concat(leftKeys.stream(), Stream.of(leftColumn)).toList();
    rightKeys = Stream.concat(rightKeys.stream(), Stream.of(rightColumn)).toList();
    return this;
  }

  /** Declares that keys may come several times on both sides: every pair becomes a row. */
  public Join manyToMany() {
    manyToMany = true;
    return this;
  }

  /** The rows that have a partner. */
  public JoinResult inner() {
    return join(false, false);
  }

  /** Every row of the left table; without a partner, the right columns are missing. */
  public JoinResult left() {
    return join(true, false);
  }

  /** Every row of the right table, after those of the left one that have a partner. */
  public JoinResult right() {
    return join(false, true);
  }

  /** Every row of both tables. */
  public JoinResult full() {
    return join(true, true);
  }

  /** The rows of the left table that have a partner, each once, with its own columns only. */
  public JoinResult semi() {
    return select(true);
  }

  /** The rows of the left table that have no partner: what an inner join would lose. */
  public JoinResult anti() {
    return select(false);
  }

  private JoinResult join(boolean keepLeft, boolean keepRight) {
    Matching matching = match();
    if (!manyToMany) {
      refuseManyToMany(matching);
    }
    long size = matching.size(keepLeft, keepRight);
    if (size > Integer.MAX_VALUE - 8) {
      throw TEXTS.problem("JOIN-005", NumberText.of((double) size));
    }
    RowPairs pairs = matching.pairs(keepLeft, keepRight);
    Table table = Table.create(left.name());
    Gather.each(left.columns(), pairs.size(), column -> ofLeft(column, pairs))
        .forEach(table::addColumns);
    Set<String> names = new LinkedHashSet<>(left.columnNames());
    List<Column<?>> others = right.columns().stream()
        .<Column<?>>map(column -> column)
        .filter(column -> !rightKeys.contains(column.name()))
        .toList();
    Gather.each(others, pairs.size(), pairs::ofRight)
        .forEach(column ->
            Columns.add(table, column, free(column.name(), names), ColumnInfos.of(column)));
    return new JoinResult(table, matching.report(table.rowCount()));
  }

  private Column<?> ofLeft(Column<?> column, RowPairs pairs) {
    int key = leftKeys.indexOf(column.name());
    return key >= 0 ? pairs.key(column, right.column(rightKeys.get(key))) : pairs.ofLeft(column);
  }

  private JoinResult select(boolean withPartner) {
    Matching matching = match();
    Table table = Gather.rows(left, matching.leftRows(withPartner));
    return new JoinResult(table, matching.report(table.rowCount()));
  }

  private Matching match() {
    if (leftKeys.isEmpty()) {
      throw TEXTS.problem(
          "JOIN-001",
          String.join(", ", left.columnNames()),
          String.join(", ", right.columnNames()));
    }
    List<Column<?>> leftColumns = new ArrayList<>();
    List<Column<?>> rightColumns = new ArrayList<>();
    for (int i = 0; i < leftKeys.size(); i++) {
      Column<?> ofLeft = column(left, leftKeys.get(i), "side.left");
      Column<?> ofRight = column(right, rightKeys.get(i), "side.right");
      if (!ofLeft.type().equals(ofRight.type())) {
        throw TEXTS.problem(
            "JOIN-003",
            ofLeft.name(),
            ofLeft.type().name(),
            ofRight.name(),
            ofRight.type().name());
      }
      leftColumns.add(ofLeft);
      rightColumns.add(ofRight);
    }
    return new Matching(leftColumns, rightColumns);
  }

  private static Column<?> column(Table table, String name, String side) {
    if (table.columnNames().contains(name)) {
      return table.column(name);
    }
    List<String> near = NearNames.of(name, table.columnNames());
    String hint = near.isEmpty() ? "" : TEXTS.get("didYouMean", String.join(", ", near));
    throw TEXTS.problem(
        "JOIN-002", TEXTS.get(side), name, String.join(", ", table.columnNames()), hint);
  }

  private void refuseManyToMany(Matching matching) {
    int row = matching.firstRepeatedOnBothSides();
    if (row >= 0) {
      List<String> key =
          leftKeys.stream().map(name -> left.column(name).getString(row)).toList();
      throw TEXTS.problem("JOIN-004", String.join(", ", leftKeys), String.join(", ", key));
    }
  }

  /** A name that no column has yet: length (2) beside length. */
  private static String free(String name, Set<String> used) {
    String free = name;
    for (int i = 2; !used.add(free); i++) {
      free = name + " (" + i + ")";
    }
    return free;
  }
}
