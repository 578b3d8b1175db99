package org.ishizue.grading.similarity;

import java.util.List;

/**
 * Two learners whose answers look alike.
 *
 * @param writtenPercent of the shorter one's unusual passages, how many the other has word for word
 * @param shapePercent the same with names and numbers left aside
 * @param passages how many unusual passages both have
 * @param identical the cells that are the same to the letter and longer than a line or two
 */
public record Pair(
    String one,
    String other,
    int writtenPercent,
    int shapePercent,
    int passages,
    List<String> identical) {
  public Pair {
    identical = List.copyOf(identical);
  }

  int strength() {
    return Math.max(writtenPercent, shapePercent);
  }
}
