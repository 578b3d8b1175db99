package org.ishizue.analysis.render;

import org.ishizue.runtime.display.MimeBundle;
import tech.tablesaw.api.Table;

/** A table with the report on how it came about below it. */
final class Reported {
  private Reported() {}

  static MimeBundle bundle(Table table, String report) {
    String html = "<pre class=\"ishizue-report\">" + Html.escape(report) + "</pre>";
    return MimeBundle.builder()
        .html(TableHtml.of(table) + html)
        .text(TableText.of(table) + "\n\n" + report)
        .build();
  }
}
