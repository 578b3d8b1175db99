package org.ishizue.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearNamesTest {
  @Test
  void a_slip_finds_the_name_that_was_meant() {
    List<String> known = List.of("rainfall", "runoff", "stage", "rainfalls", "Rainfall");
    assertThat(NearNames.of("rainfal", known)).containsExactly("rainfall", "Rainfall", "rainfalls");
    assertThat(NearNames.of("Stage", known)).containsExactly("stage");
  }

  @Test
  void what_is_far_is_not_guessed() {
    assertThat(NearNames.of("x", List.of("rainfall", "abc"))).isEmpty();
    assertThat(NearNames.of("rainfall", List.of("rainfall"))).isEmpty();
  }

  @Test
  void case_counts_half() {
    assertThat(NearNames.distance("system", "System")).isEqualTo(1);
    assertThat(NearNames.distance("lenght", "length")).isEqualTo(4);
    assertThat(NearNames.distance("", "ab")).isEqualTo(4);
  }
}
