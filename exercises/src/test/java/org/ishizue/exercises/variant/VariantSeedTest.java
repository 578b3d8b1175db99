package org.ishizue.exercises.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class VariantSeedTest {
  private static final byte[] SECRET = "a course's secret".getBytes(StandardCharsets.UTF_8);

  /** Computed with Python: hmac.new(secret, parts, sha256), each part behind struct.pack('>I', length). */
  @Test
  void the_seed_is_what_another_program_computes() {
    assertThat(VariantSeed.of(SECRET, "15-own-town", "石川", 1)).isEqualTo(1340610361886767196L);
  }

  @Test
  void exercise_learner_and_version_each_count_and_cannot_be_shifted() {
    assertThat(VariantSeed.of(SECRET, "a", "bc", 1))
        .isNotEqualTo(VariantSeed.of(SECRET, "ab", "c", 1))
        .isNotEqualTo(VariantSeed.of(SECRET, "a", "bc", 2))
        .isNotEqualTo(
            VariantSeed.of("another secret 123".getBytes(StandardCharsets.UTF_8), "a", "bc", 1))
        .isEqualTo(VariantSeed.of(SECRET, "a", "bc", 1));
  }

  @Test
  void a_short_secret_is_refused() {
    assertThatThrownBy(() -> VariantSeed.of(new byte[15], "a", "b", 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
