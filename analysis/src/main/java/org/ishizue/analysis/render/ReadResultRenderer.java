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
    return MimeBundle.builder()
        .html(TableHtml.of(result.table()) + ReadReportHtml.of(result.report()))
        .text(TableText.of(result.table()) + "\n\n" + result.report())
        .build();
  }
}
