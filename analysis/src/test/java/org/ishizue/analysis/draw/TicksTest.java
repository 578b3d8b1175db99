package org.ishizue.analysis.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.ishizue.analysis.figure.Range;
import org.junit.jupiter.api.Test;

final class TicksTest {
  @Test
  void years_are_whole_and_not_grouped() {
    assertThat(NumberTicks.in(new Range(1977, 2026), 10, true))
        .extracting(Tick::label)
        .containsExactly(
            "1980", "1985", "1990", "1995", "2000", "2005", "2010", "2015", "2020", "2025");
    assertThat(NumberTicks.in(new Range(2001, 2003), 10, true))
        .extracting(Tick::label)
        .containsExactly("2001", "2002", "2003");
  }

  @Test
  void decimals_are_the_same_on_every_tick() {
    assertThat(NumberTicks.in(new Range(0, 1), 5, false))
        .extracting(Tick::label)
        .containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
  }

  @Test
  void a_range_is_widened_to_whole_steps() {
    assertThat(new Range(0, 212.5).widened(new Range(0, 212.5).step(6)))
        .isEqualTo(new Range(0, 250));
  }

  @Test
  void months_begin_on_their_first_day() {
    assertThat(TimeTicks.in(range("2016-01-15T00:00", "2016-06-20T00:00"), 8))
        .extracting(Tick::label)
        .containsExactly("2016-02", "2016-03", "2016-04", "2016-05", "2016-06");
  }

  @Test
  void decades_lie_on_full_tens_of_years() {
    assertThat(TimeTicks.in(range("1978-06-26T00:00", "2025-10-12T00:00"), 6))
        .extracting(Tick::label)
        .containsExactly("1980", "1990", "2000", "2010", "2020");
  }

  @Test
  void steps_of_ten_days_do_not_run_into_the_next_month() {
    assertThat(TimeTicks.in(range("2020-07-01T00:00", "2020-08-25T00:00"), 6))
        .extracting(Tick::label)
        .containsExactly("07-01", "07-11", "07-21", "08-01", "08-11", "08-21");
  }

  @Test
  void hours_of_one_day_have_no_date() {
    assertThat(TimeTicks.in(range("2020-07-04T00:00", "2020-07-04T12:00"), 5))
        .extracting(Tick::label)
        .containsExactly("00:00", "03:00", "06:00", "09:00", "12:00");
  }

  private static Range range(String from, String to) {
    return new Range(
        TimeTicks.milliseconds(LocalDateTime.parse(from)),
        TimeTicks.milliseconds(LocalDateTime.parse(to)));
  }
}
