package org.ishizue.analysis.render;

import org.ishizue.runtime.display.MimeBundle;
import tech.tablesaw.api.Table;

/** A table with the report on how it came about below it. */
final class Reported {
  private Reported() {}

  static MimeBundle bundle(Table table, String report) {
    return bundle(TableHtml.of(table), TableText.of(table), report);
  }

  static MimeBundle bundle(Shown shown, String report) {
    return bundle(TableHtml.of(shown), TableText.of(shown), report);
  }

  private static MimeBundle bundle(String html, String text, String report) {
    return MimeBundle.builder()
        .html(html + "<pre class=\"ishizue-report\">" + Html.escape(report) + "</pre>")
        .text(text + "\n\n" + report)
        .build();
  }
}
