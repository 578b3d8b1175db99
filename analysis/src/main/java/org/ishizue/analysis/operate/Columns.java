package org.ishizue.analysis.operate;

import java.util.List;
import org.ishizue.analysis.text.NearNames;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Finds the columns that a learner names. */
final class Columns {
  private static final Texts TEXTS = Texts.beside(Columns.class);

  private Columns() {}

  static Column<?> any(Table table, String name) {
    if (table.columnNames().contains(name)) {
      return table.column(name);
    }
    List<String> near = NearNames.of(name, table.columnNames());
    String hint = near.isEmpty() ? "" : TEXTS.get("didYouMean", String.join(", ", near));
    throw TEXTS.problem("TABLE-001", name, String.join(", ", table.columnNames()), hint);
  }

  static NumericColumn<?> numbers(Table table, String name) {
    Column<?> column = any(table, name);
    if (column instanceof NumericColumn<?> numeric) {
      return numeric;
    }
    throw TEXTS.problem("TABLE-002", name, column.type().name());
  }
}
