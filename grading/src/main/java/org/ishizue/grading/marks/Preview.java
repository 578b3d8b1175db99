package org.ishizue.grading.marks;

import java.util.List;

/**
 * What giving marks out would change.
 *
 * @param changes by exercise and learner
 * @param unchanged how many marks stay as they are
 * @param strangers who handed in and is not in the list of learners; they get no mark
 * @param otherVersions who handed in another version of an exercise than it has now
 */
public record Preview(
    List<Change> changes,
    int unchanged,
    List<Stranger> strangers,
    List<OtherVersion> otherVersions) {
  public Preview {
    changes = List.copyOf(changes);
    strangers = List.copyOf(strangers);
    otherVersions = List.copyOf(otherVersions);
  }

  /** Somebody who is not in the list. */
  public record Stranger(String learner, String exercise) {}

  /** Somebody whose notebook says that it is of another version. */
  public record OtherVersion(String learner, String exercise, int handedIn, int now) {}
}
