package org.ishizue.grading.deadline;

import java.time.Duration;

/**
 * What lateness costs.
 *
 * @param grace how long after the deadline a submission still counts as on time
 * @param percentPerDay taken off for each day that has begun since the deadline, 0 to 100
 * @param maxPercent never more than this is taken off, 0 to 100
 */
public record LateRule(Duration grace, double percentPerDay, double maxPercent) {
  /** Lateness is told and costs nothing. */
  public static final LateRule FREE = new LateRule(Duration.ZERO, 0, 0);
}
