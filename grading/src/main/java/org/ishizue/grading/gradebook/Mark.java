package org.ishizue.grading.gradebook;

import java.time.Instant;
import java.util.Locale;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;

/**
 * What a learner has for an exercise.
 *
 * @param automatic points by program, without those that a person replaced
 * @param manual points by a person
 * @param latePercent taken off the sum of both
 * @param points what counts
 * @param maxPoints what could be had
 * @param sha256 of the notebook that counts; empty if nothing was handed in
 * @param submittedAt when that was
 * @param version of the exercise by which it was graded
 * @param key of the result that counts; empty if there is none
 */
public record Mark(
    String learner,
    String exercise,
    Status status,
    String sha256,
    Instant submittedAt,
    int version,
    String key,
    String level,
    double automatic,
    double manual,
    double latePercent,
    double points,
    double maxPoints) {

  /** How far it is. */
  public enum Status {
    FINAL,
    /** A person has to mark a task yet; the points are those up to now. */
    PENDING,
    /** Graded at a level that the course does not count. */
    UNSAFE,
    /** The grader failed; it is to be graded again. */
    FAULT,
    /** Handed in and not graded yet. */
    WAITING;

    private static final Texts TEXTS = Texts.beside(Mark.class);

    /** In files for programs. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** For a person. */
    public String title(Language language) {
      return TEXTS.get(language, "status." + word());
    }

    /** Whether points are given out for it. */
    public boolean counts() {
      return this == FINAL || this == PENDING;
    }
  }

  /** Whether another mark says the same to the learner. */
  public boolean sameAs(Mark other) {
    return status == other.status
        && points == other.points
        && maxPoints == other.maxPoints
        && automatic == other.automatic
        && manual == other.manual
        && latePercent == other.latePercent
        && sha256.equals(other.sha256);
  }
}
