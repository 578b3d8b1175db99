package org.ishizue.analysis.render;

import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.display.Renderer;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Shows a Tablesaw column as a table of one column. */
public final class ColumnRenderer implements Renderer<Column<?>> {
  @Override
  @SuppressWarnings("unchecked") // the class object of a generic type has no type argument
  public Class<Column<?>> type() {
    return (Class<Column<?>>) (Class<?>) Column.class;
  }

  @Override
  public MimeBundle render(Column<?> column) {
    // A view of its own: adding the column itself to a table would be a change that its owner sees.
    Column<?> copy = ColumnInfos.attach(column.copy(), ColumnInfos.of(column));
    return new TableRenderer().render(Table.create("", copy));
  }
}
