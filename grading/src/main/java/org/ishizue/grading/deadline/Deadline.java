package org.ishizue.grading.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When an exercise is due, on the clocks of a place.
 *
 * <p>The deadline's own minute (or second, where seconds were written) is still on time, because that is how
 * people read "by 17:00" and "by 23:59". Where the clocks are put forward over the deadline, it is as much
 * later; where they are put back and the hour comes twice, the second one counts. Both favour the learner.
 *
 * @param local the last minute or second that is on time, without its end
 * @param unit a minute or a second, all of which is on time
 * @param extended whether it is a learner's own
 */
public record Deadline(
    LocalDateTime local, ZoneId zone, Duration unit, LateRule rule, boolean extended) {

  /**
   * How late a submission is.
   *
   * @param daysLate days that have begun since the deadline by the place's calendar; 0 is on time
   * @param percent what is taken off, 0 to 100
   * @param inGrace after the deadline, but within the grace
   */
  public record Lateness(int daysLate, double percent, boolean inGrace) {
    /** For exercises without a deadline. */
    public static final Lateness NONE = new Lateness(0, 0, false);
  }

  /** The first moment that is too late, without the grace. */
  public Instant end() {
    return endOfDay(0);
  }

  /** Measures a submission. */
  public Lateness of(Instant submitted) {
    if (submitted.isBefore(end())) {
      return Lateness.NONE;
    }
    if (submitted.isBefore(end().plus(rule.grace()))) {
      return new Lateness(0, 0, true);
    }
    int days = (int) Math.max(0, Duration.between(end(), submitted).toDays() - 1);
    while (!submitted.isBefore(endOfDay(days))) {
      days++;
    }
    return new Lateness(days, Math.min(rule.maxPercent(), days * rule.percentPerDay()), false);
  }

  /** The same deadline at another time, for one learner. */
  Deadline extendedTo(LocalDateTime other, Duration otherUnit) {
    return new Deadline(other, zone, otherUnit, rule, true);
  }

  /** The same time of day some days later: a day may have 23 or 25 hours. */
  private Instant endOfDay(int days) {
    ZonedDateTime due = ZonedDateTime.of(local.plusDays(days), zone).withLaterOffsetAtOverlap();
    return due.toInstant().plus(unit);
  }
}
