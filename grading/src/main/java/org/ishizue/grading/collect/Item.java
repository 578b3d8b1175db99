package org.ishizue.grading.collect;

import java.util.Locale;
import org.ishizue.runtime.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What became of one thing that was handed in.
 *
 * @param learner empty if it could not be told
 * @param exercise empty if it could not be told
 * @param source where it was found
 * @param reason why it was not taken; null if it was
 * @param detail the value that was seen
 */
public record Item(
    Status status,
    String learner,
    String exercise,
    String source,
    @Nullable Reason reason,
    String detail) {

  /** Taken, and as what. */
  public enum Status {
    /** The learner's first for this exercise, or newer than the one before. */
    TAKEN,
    /** The same as what is there already. */
    SAME,
    /** Kept, but another one counts: newer, or with more answers. */
    KEPT,
    REJECTED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Item rejected(
      String learner, String exercise, String source, Reason reason, String detail) {
    return new Item(Status.REJECTED, learner, exercise, source, reason, detail);
  }

  /** The reason in words; empty if it was taken. */
  public String why(Language language) {
    return reason == null ? "" : reason.text(language, detail);
  }
}
