package org.ishizue.kernel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KernelEnvironmentTest {
  @Test
  void a_timeout_is_in_milliseconds_or_has_its_unit() {
    assertThat(of("IJAVA_TIMEOUT", "250").timeout()).contains(Duration.ofMillis(250));
    assertThat(of("IJAVA_TIMEOUT", "30 SECONDS").timeout()).contains(Duration.ofSeconds(30));
    assertThat(of("JJAVA_TIMEOUT", " 2 minutes ").timeout()).contains(Duration.ofMinutes(2));
    assertThat(of("ISHIZUE_TIMEOUT", "5SECONDS").timeout()).contains(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "0", "soon", "3 FORTNIGHTS", "99999999999999999999"})
  void there_is_no_limit_where_none_can_be_read(String value) {
    assertThat(of("IJAVA_TIMEOUT", value).timeout()).isEmpty();
  }

  @Test
  void our_own_name_comes_before_theirs() {
    KernelEnvironment both =
        new KernelEnvironment(Map.of("ISHIZUE_TIMEOUT", "1", "JJAVA_TIMEOUT", "2"));
    assertThat(both.timeout()).contains(Duration.ofMillis(1));
  }

  @Test
  void options_of_the_learners_vm_are_separated_by_blanks() {
    assertThat(of("JJAVA_JVM_OPTS", " -Xmx512m  -ea ").javaOptions())
        .containsExactly("-Xmx512m", "-ea");
    assertThat(of("ISHIZUE_JAVA_OPTS", "").javaOptions()).isEmpty();
  }

  private static KernelEnvironment of(String name, String value) {
    return new KernelEnvironment(Map.of(name, value));
  }
}
