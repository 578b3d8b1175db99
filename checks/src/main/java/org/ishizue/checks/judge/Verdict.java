package org.ishizue.checks.judge;

import java.util.Locale;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;

/** What became of a check, a task or a submission. */
public enum Verdict {
  PASSED,
  /** Some of its checks passed. */
  PARTIAL,
  FAILED,
  /** The stub is still there, or nothing of the name that was asked for. */
  NOT_ANSWERED,
  COMPILE_ERROR,
  /** The learner's VM ended. */
  CRASHED,
  /** The time limit was reached. */
  TIME,
  MEMORY,
  /** More output than is taken. */
  OUTPUT,
  /** The submission could not be taken as it is. */
  REJECTED,
  /** Our own fault: never counted as 0 points. */
  GRADER_FAULT,
  NOT_RUN;

  private static final Texts TEXTS = Texts.beside(Verdict.class);

  /** In results for programs: {@code not-answered}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** For a person. */
  public String title(Language language) {
    return TEXTS.get(language, "verdict." + word());
  }
}
