package org.ishizue.grading.deadline;

import java.util.Locale;

/** Which of several submissions of one learner counts. */
public enum Counts {
  /** The last one by the time of hand-in. */
  LATEST,
  /** The one with the most points, after what lateness takes off. */
  BEST,
  FIRST;

  /** In course.json. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
