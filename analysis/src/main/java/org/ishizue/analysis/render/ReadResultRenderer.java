package org.ishizue.analysis.render;

import org.ishizue.analysis.read.ReadResult;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.display.Renderer;

/** Shows a table that was read, and under it how it was read. */
public final class ReadResultRenderer implements Renderer<ReadResult> {
  @Override
  public Class<ReadResult> type() {
    return ReadResult.class;
  }

  @Override
  public MimeBundle render(ReadResult result) {
    String report = result.report().toString();
    String html = "<pre class=\"ishizue-report\">" + Html.escape(report) + "</pre>";
    return MimeBundle.builder()
        .html(TableHtml.of(result.table()) + html)
        .text(TableText.of(result.table()) + "\n\n" + report)
        .build();
  }
}
