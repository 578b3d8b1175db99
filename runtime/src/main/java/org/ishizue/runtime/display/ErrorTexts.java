package org.ishizue.runtime.display;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Explains what was thrown outside a running cell, such as in a callback. In a notebook the kernel does
 * that, who knows the cells and their lines; elsewhere the text is the throwable's own.
 */
public final class ErrorTexts {
  private static volatile Function<Throwable, ErrorText> explainer = ErrorTexts::plain;

  private ErrorTexts() {}

  /** The words for it. */
  public static ErrorText of(Throwable thrown) {
    return explainer.apply(thrown);
  }

  /** Sets who explains: for whoever hosts the learner's code. */
  public static void explainBy(Function<Throwable, ErrorText> newExplainer) {
    explainer = newExplainer;
  }

  /** Without a kernel's help. */
  public static ErrorText plain(Throwable thrown) {
    List<String> lines = new ArrayList<>();
    lines.add(thrown.toString());
    for (Throwable at = thrown.getCause(); at != null && lines.size() < 16; at = at.getCause()) {
      lines.add(at.toString());
    }
    return new ErrorText(thrown.getClass().getName(), String.valueOf(thrown.getMessage()), lines);
  }
}
