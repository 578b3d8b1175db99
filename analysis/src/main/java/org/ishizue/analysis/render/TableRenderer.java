package org.ishizue.analysis.render;

import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.display.Renderer;
import tech.tablesaw.api.Table;

/** Shows a Tablesaw table. */
public final class TableRenderer implements Renderer<Table> {
  @Override
  public Class<Table> type() {
    return Table.class;
  }

  @Override
  public MimeBundle render(Table table) {
    return MimeBundle.builder()
        .html(TableHtml.of(table))
        .text(TableText.of(table))
        .build();
  }
}
