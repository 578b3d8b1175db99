package org.ishizue.analysis.render;

import org.ishizue.analysis.operate.GroupResult;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.display.Renderer;

/** Shows a table of groups, and under it what was missing. */
public final class GroupResultRenderer implements Renderer<GroupResult> {
  @Override
  public Class<GroupResult> type() {
    return GroupResult.class;
  }

  @Override
  public MimeBundle render(GroupResult result) {
    return Reported.bundle(result.table(), result.report().toString());
  }
}
