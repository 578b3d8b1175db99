package org.ishizue.analysis.render;

import java.util.List;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;

/**
 * What is to be shown of a table: columns, and which of its rows.
 *
 * @param name its name, or nothing
 * @param size how large it is, or nothing where the name says it
 * @param rows which rows, and how many there are
 * @param columnCount how many columns there are
 * @param columns those that are shown
 * @param rowHeader whether the first column says what each row is
 * @param totalRow whether the last row is a total over the others
 */
record Shown(
    String name,
    String size,
    Cut rows,
    int columnCount,
    List<ShownColumn> columns,
    boolean rowHeader,
    boolean totalRow) {
  private static final Texts TEXTS = Texts.beside(Shown.class);

  Shown {
    columns = List.copyOf(columns);
  }

  /** Some rows and, of very many columns, the first ones. */
  static Shown of(Table table, Cut rows, int maxColumns) {
    boolean crosstab = CrossTabs.is(table);
    List<ShownColumn> columns = table.columns().stream()
        .limit(maxColumns)
        .map(column -> (ShownColumn) new CellTexts(table, column, rows.shown()))
        .toList();
    String name = table.name() == null ? "" : table.name();
    return new Shown(
        crosstab ? CrossTabs.name(table) : name,
        size(table),
        rows,
        table.columnCount(),
        crosstab ? CrossTabs.columns(columns) : columns,
        crosstab,
        crosstab && CrossTabs.hasTotalRow(table));
  }

  /** Lines that are all shown, the first column saying what each of them is. */
  static Shown lines(String name, int lines, List<ShownColumn> columns) {
    return new Shown(name, "", new Cut(lines, 0, lines), columns.size(), columns, true, false);
  }

  /** How large a table is: 49 行 × 9 列. */
  private static String size(Table table) {
    return TEXTS.get("size", NumberText.of(table.rowCount()), NumberText.of(table.columnCount()));
  }

  int columnsLeftOut() {
    return columnCount - columns.size();
  }
}
