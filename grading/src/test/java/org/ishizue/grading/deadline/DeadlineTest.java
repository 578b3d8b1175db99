package org.ishizue.grading.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.ishizue.grading.deadline.Deadline.Lateness;
import org.junit.jupiter.api.Test;

final class DeadlineTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LateRule TEN_A_DAY = new LateRule(Duration.ofMinutes(15), 10, 50);

  private static Deadline due(String local, ZoneId zone) {
    return new Deadline(LocalDateTime.parse(local), zone, Duration.ofMinutes(1), TEN_A_DAY, false);
  }

  @Test
  void the_last_second_of_the_deadlines_minute_is_on_time() {
    Deadline due = due("2026-12-04T17:00", TOKYO);
    assertThat(due.of(Instant.parse("2026-12-04T08:00:59.999999Z"))).isEqualTo(Lateness.NONE);
    assertThat(due.of(Instant.parse("2026-12-04T08:01:00Z"))).isEqualTo(new Lateness(0, 0, true));
  }

  @Test
  void a_deadline_with_seconds_ends_with_that_second() {
    Deadline due = new Deadline(
        LocalDateTime.parse("2026-12-04T17:00:00"),
        TOKYO,
        Duration.ofSeconds(1),
        LateRule.FREE,
        false);
    assertThat(due.of(Instant.parse("2026-12-04T08:00:00.999Z")).daysLate()).isZero();
    assertThat(due.of(Instant.parse("2026-12-04T08:00:01Z"))).isEqualTo(new Lateness(1, 0, false));
  }

  @Test
  void after_the_grace_each_day_that_has_begun_costs_up_to_the_cap() {
    Deadline due = due("2026-12-04T17:00", TOKYO);
    assertThat(due.of(Instant.parse("2026-12-04T08:15:59Z")).percent()).isZero();
    assertThat(due.of(Instant.parse("2026-12-04T08:16:00Z"))).isEqualTo(new Lateness(1, 10, false));
    assertThat(due.of(Instant.parse("2026-12-05T08:00:59Z"))).isEqualTo(new Lateness(1, 10, false));
    assertThat(due.of(Instant.parse("2026-12-05T08:01:00Z"))).isEqualTo(new Lateness(2, 20, false));
    assertThat(due.of(Instant.parse("2027-12-05T08:00:00Z")).percent()).isEqualTo(50);
  }

  @Test
  void a_grace_longer_than_a_day_counts_days_from_the_deadline_all_the_same() {
    LateRule rule = new LateRule(Duration.ofHours(30), 10, 100);
    Deadline due = new Deadline(
        LocalDateTime.parse("2026-12-04T17:00"), TOKYO, Duration.ofMinutes(1), rule, false);
    assertThat(due.of(Instant.parse("2026-12-05T14:00:00Z")).percent()).isZero();
    assertThat(due.of(Instant.parse("2026-12-05T14:01:00Z"))).isEqualTo(new Lateness(2, 20, false));
  }

  @Test
  void the_zone_is_the_courses_and_not_the_machines() {
    Instant submitted = Instant.parse("2026-12-04T08:30:00Z");
    assertThat(due("2026-12-04T17:00", TOKYO).of(submitted).daysLate()).isOne();
    assertThat(due("2026-12-04T17:00", NEW_YORK).of(submitted)).isEqualTo(Lateness.NONE);
  }

  @Test
  void where_clocks_go_forward_over_the_deadline_it_is_an_hour_later() {
    // 2026-03-08 02:30 does not exist in New York: 01:59:59 EST is followed by 03:00 EDT.
    Deadline due = due("2026-03-08T02:30", NEW_YORK);
    assertThat(due.end()).isEqualTo(Instant.parse("2026-03-08T07:31:00Z"));
  }

  @Test
  void where_an_hour_comes_twice_the_second_one_counts() {
    // 2026-11-01 01:30 comes twice in New York: 05:30Z (EDT) and 06:30Z (EST).
    Deadline due = due("2026-11-01T01:30", NEW_YORK);
    assertThat(due.end()).isEqualTo(Instant.parse("2026-11-01T06:31:00Z"));
  }

  @Test
  void a_day_late_has_25_hours_when_clocks_go_back() {
    Deadline due = due("2026-10-31T17:00", NEW_YORK); // 21:00Z; a day later 17:00 is 22:00Z
    assertThat(due.of(Instant.parse("2026-11-01T22:00:59Z")).daysLate()).isEqualTo(1);
    assertThat(due.of(Instant.parse("2026-11-01T22:01:00Z")).daysLate()).isEqualTo(2);
  }

  @Test
  void a_day_late_has_23_hours_when_clocks_go_forward() {
    Deadline due = due("2026-03-07T17:00", NEW_YORK); // 22:00Z; a day later 17:00 is 21:00Z
    assertThat(due.of(Instant.parse("2026-03-08T21:00:59Z")).daysLate()).isEqualTo(1);
    assertThat(due.of(Instant.parse("2026-03-08T21:01:00Z")).daysLate()).isEqualTo(2);
  }
}
