package org.ishizue.grading.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ishizue.checks.value.Captured.AbsentValue;
import org.ishizue.checks.value.Captured.NumberValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostileValuesTest {
  @Test
  void values_come_in_the_order_of_the_request() {
    assertThat(HostileValues.read("{\"1\": {\"absent\": true}, \"0\": 2.5}", 2))
        .contains(List.of(new NumberValue(2.5), new AbsentValue()));
  }

  @Test
  void what_was_not_sent_is_absent() {
    assertThat(HostileValues.read("{}", 1)).contains(List.of(new AbsentValue()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PASSED 100/100",
        "[1]",
        "{\"0\": {\"whole\": ",
        "{\"0\": {\"columns\": [1]}}",
        "{\"0\": {\"series\": null}}",
        "{\"0\": {\"calls\": {\"a\": 1}}}"
      })
  void nonsense_is_said_to_be_unreadable_and_harms_nobody(String json) {
    assertThat(HostileValues.read(json, 1)).isEmpty();
  }

  @Test
  void nesting_is_counted_before_it_is_parsed() {
    assertThat(HostileValues.read("{\"0\": " + "[".repeat(1_000_000), 1)).isEmpty();
    assertThat(HostileValues.read("{\"0\": \"" + "[".repeat(1000) + "\"}", 1)).isPresent();
  }
}
