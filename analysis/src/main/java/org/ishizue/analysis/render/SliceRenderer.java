package org.ishizue.analysis.render;

import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.display.Renderer;
import tech.tablesaw.table.TableSlice;

/** Shows a part of a Tablesaw table, as {@code splitOn} makes them, like a table. */
public final class SliceRenderer implements Renderer<TableSlice> {
  @Override
  public Class<TableSlice> type() {
    return TableSlice.class;
  }

  @Override
  public MimeBundle render(TableSlice slice) {
    return new TableRenderer().render(slice.asTable());
  }
}
