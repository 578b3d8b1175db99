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
    return Reported.bundle(result.table(), result.report().toString());
  }
}
