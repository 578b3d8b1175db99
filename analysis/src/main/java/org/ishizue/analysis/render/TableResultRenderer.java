package org.ishizue.analysis.render;

import org.ishizue.analysis.column.TableResult;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.display.Renderer;

/** Shows the table that an operation made, and under it what happened to the rows. */
public final class TableResultRenderer implements Renderer<TableResult> {
  @Override
  public Class<TableResult> type() {
    return TableResult.class;
  }

  @Override
  public MimeBundle render(TableResult result) {
    return Reported.bundle(result.table(), result.report().toString());
  }
}
