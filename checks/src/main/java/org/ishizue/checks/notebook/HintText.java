package org.ishizue.checks.notebook;

import org.ishizue.checks.file.Exercise.Task;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.text.Texts;

/** A hint as it is shown. */
final class HintText {
  private static final Texts TEXTS = Texts.beside(HintText.class);

  private HintText() {}

  /**
   * The hints of a task up to a number.
   *
   * @param upTo counted from 1; 0 for a task without hints
   */
  static MimeBundle of(Task task, int upTo) {
    if (upTo == 0) {
      return bundle(TEXTS.get("hint.none", task.id()));
    }
    StringBuilder lines = new StringBuilder();
    int all = task.hints().size();
    for (int i = 0; i < upTo; i++) {
      lines.append(TEXTS.get("hint", i + 1, all, task.hints().get(i).current())).append("\n\n");
    }
    lines.append(TEXTS.get(upTo < all ? "hint.more" : "hint.last", task.id()));
    return bundle(lines.toString());
  }

  static MimeBundle nothingToSay() {
    return bundle(TEXTS.get("hint.done"));
  }

  private static MimeBundle bundle(String markdown) {
    return MimeBundle.builder()
        .put(MimeBundle.MARKDOWN, markdown)
        .text(markdown)
        .build();
  }
}
