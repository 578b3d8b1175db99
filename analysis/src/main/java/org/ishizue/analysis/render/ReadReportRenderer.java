package org.ishizue.analysis.render;

import org.ishizue.analysis.read.ReadReport;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.display.Renderer;

/** Shows how a file was read. */
public final class ReadReportRenderer implements Renderer<ReadReport> {
  @Override
  public Class<ReadReport> type() {
    return ReadReport.class;
  }

  @Override
  public MimeBundle render(ReadReport report) {
    return MimeBundle.builder()
        .html(ReadReportHtml.of(report))
        .text(report.toString())
        .build();
  }
}
