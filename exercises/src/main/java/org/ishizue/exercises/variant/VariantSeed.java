package org.ishizue.exercises.variant;

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
    return KeyedNumber.of(secret, exercise, learner, String.valueOf(version));
  }
}
