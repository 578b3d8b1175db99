package org.ishizue.grading.result;

import java.util.Locale;

/** How far a submission's code was held away from the grader while it ran. Marks count from isolated only. */
public enum Level {
  /** In a sandbox: no network, no files of this machine, processes and memory of its own. */
  ISOLATED,
  /** In a process of its own that runs as the same user: values only, caps and a deadline. */
  SEPARATED,
  /** The code is the grader's owner's own: a self-check, or a test. */
  TRUSTED;

  /** In results for programs: {@code isolated}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
