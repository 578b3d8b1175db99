package org.ishizue.analysis.render;

import org.ishizue.analysis.join.JoinResult;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.display.Renderer;

/** Shows a joined table, and under it how many rows matched. */
public final class JoinResultRenderer implements Renderer<JoinResult> {
  @Override
  public Class<JoinResult> type() {
    return JoinResult.class;
  }

  @Override
  public MimeBundle render(JoinResult result) {
    return Reported.bundle(result.table(), result.report().toString());
  }
}
