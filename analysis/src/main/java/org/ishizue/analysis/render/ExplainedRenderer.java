package org.ishizue.analysis.render;

import org.ishizue.analysis.result.Explained;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.display.Renderer;

/** Shows any statistical result: its warnings, a small table of estimates, how they were found. */
public final class ExplainedRenderer implements Renderer<Explained> {
  @Override
  public Class<Explained> type() {
    return Explained.class;
  }

  @Override
  public MimeBundle render(Explained result) {
    var explanation = result.explain();
    return MimeBundle.builder()
        .html(ExplanationHtml.of(explanation))
        .text(explanation.toString())
        .build();
  }
}
