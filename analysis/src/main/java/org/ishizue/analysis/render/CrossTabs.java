package org.ishizue.analysis.render;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;

/** The tables of Tablesaw's {@code CrossTab}, which say by their column names what they are. */
final class CrossTabs {
  private static final String LABELS = "[labels]";
  private static final String NAME = "Crosstab Counts: ";
  private static final String TOTAL = "Total";
  private static final Texts TEXTS = Texts.beside(CrossTabs.class);

  private CrossTabs() {}

  static boolean is(Table table) {
    return table.columnCount() > 1 && table.column(0).name().equals(LABELS);
  }

  /** The name, in the reader's language where Tablesaw gave it; percentages have none. */
  static String name(Table table) {
    String name = table.name() == null ? "" : table.name();
    return name.startsWith(NAME)
        ? TEXTS.get("crosstab.name", name.substring(NAME.length()).replace(" x ", " × "))
        : name;
  }

  static boolean hasTotalRow(Table table) {
    int rows = table.rowCount();
    return rows > 1 && table.column(0).getString(rows - 1).equals(TOTAL);
  }

  /** The columns, the first of them under a name that a person can read. */
  static List<ShownColumn> columns(List<ShownColumn> columns) {
    List<ShownColumn> named = new ArrayList<>(columns);
    ShownColumn labels = columns.get(0);
    named.set(0, new Renamed(labels, TEXTS.get("crosstab.labels")));
    return named;
  }

  private record Renamed(ShownColumn column, String name) implements ShownColumn {
    @Override
    public String title() {
      return column.title();
    }

    @Override
    public String note() {
      return column.note();
    }

    @Override
    public boolean isNumeric() {
      return column.isNumeric();
    }

    @Override
    public boolean isMissing(int row) {
      return column.isMissing(row);
    }

    @Override
    public String cell(int row) {
      return column.cell(row);
    }
  }
}
