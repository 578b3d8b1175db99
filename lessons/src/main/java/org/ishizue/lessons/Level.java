package org.ishizue.lessons;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How much of a lesson is done for the learner: less from level to level. */
public enum Level {
  /** Every step is shown. */
  WORKED,
  /** Half of the steps are the learner's. */
  FADED,
  /** The learner analyses, the lesson asks. */
  OWN,
  /** The learner decides what to ask, too. */
  CAPSTONE;

  /** The word in {@code lesson.json}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Level> parse(String code) {
    return Stream.of(values()).filter(level -> level.code().equals(code)).findFirst();
  }
}
