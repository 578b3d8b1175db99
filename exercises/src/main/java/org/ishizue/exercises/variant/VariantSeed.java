package org.ishizue.exercises.variant;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The seed of a learner's own data: the first eight bytes, big-endian, of HMAC-SHA256 (RFC 2104) with the
 * course's secret as key over exercise, learner and version, each in UTF-8 behind its length in four
 * bytes. Whoever has the secret finds the same seed years later; whoever has not cannot find another's.
 */
public final class VariantSeed {
  private VariantSeed() {}

  /**
   * The seed, for {@link java.util.SplittableRandom}.
   *
   * @param secret the course's; at least 16 bytes
   * @throws IllegalArgumentException if the secret is shorter
   */
  public static long of(byte[] secret, String exercise, String learner, int version) {
    if (secret.length < 16) {
      throw new IllegalArgumentException("A course secret needs 16 bytes, not " + secret.length);
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      add(mac, exercise);
      add(mac, learner);
      add(mac, String.valueOf(version));
      return ByteBuffer.wrap(mac.doFinal()).getLong();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA256", e);
    }
  }

  private static void add(Mac mac, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    mac.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
    mac.update(bytes);
  }
}
