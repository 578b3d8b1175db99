package org.ishizue.analysis.deterioration;

/**
 * What became of a structure between two inspections that follow each other.
 *
 * @param asset its name
 * @param years between them, above 0
 * @param from the class found first, from 1
 * @param to the class found next
 * @param repaired whether it is said to have been repaired in between
 */
public record Transition(String asset, double years, int from, int to, boolean repaired) {
  /** Whether it speaks of deterioration: nothing was repaired, and nothing got better by itself. */
  public boolean isDeterioration() {
    return !repaired && to >= from;
  }
}
