package org.ishizue.exercises.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CallSeedTest {
  private static final byte[] SECRET =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

  private static long seed(String exercise, String check, String learner, String hash) {
    return CallSeed.of(SECRET, exercise, check, learner, hash);
  }

  @Test
  void the_same_submission_has_the_same_seed_and_every_other_another() {
    long seed = seed("05-x", "share", "sato", "ab12");
    assertThat(seed("05-x", "share", "sato", "ab12")).isEqualTo(seed);
    assertThat(List.of(
            seed,
            seed("06-x", "share", "sato", "ab12"),
            seed("05-x", "share-other", "sato", "ab12"),
            seed("05-x", "share", "suzuki", "ab12"),
            seed("05-x", "share", "sato", "ab13"),
            seed("05-xs", "hare", "sato", "ab12"),
            CallSeed.of(new byte[32], "05-x", "share", "sato", "ab12"),
            VariantSeed.of(SECRET, "05-x", "sato", 1)))
        .doesNotHaveDuplicates();
  }

  /** Computed by Python: hmac.new(secret, parts each behind struct.pack(">i", length), "sha256").digest()[:8]. */
  @Test
  void it_is_what_another_program_computes() {
    assertThat(seed("05-x", "share", "sato", "ab12")).isEqualTo(-6496441983635353434L);
  }

  @Test
  void a_secret_that_can_be_tried_out_is_refused() {
    assertThatThrownBy(() -> CallSeed.of(new byte[15], "e", "c", "l", "h"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
