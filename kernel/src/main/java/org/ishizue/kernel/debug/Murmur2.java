package org.ishizue.kernel.debug;

import java.nio.charset.StandardCharsets;

/**
 * MurmurHash2 (Austin Appleby, public domain) of a text's UTF-8 bytes, 32 bits, little-endian. Jupyter's front ends compute
 * it too, so that both sides name a cell's source alike without sending it.
 */
final class Murmur2 {
  private static final int MULTIPLIER = 0x5bd1e995;
  private static final int SHIFT = 24;

  private Murmur2() {}

  /** The hash as an unsigned number. */
  static long of(String text, int seed) {
    byte[] data = text.getBytes(StandardCharsets.UTF_8);
    int hash = seed ^ data.length;
    int whole = data.length & ~3;
    for (int i = 0; i < whole; i += Integer.BYTES) {
      int part = unsigned(data[i])
          | unsigned(data[i + 1]) << 8
          | unsigned(data[i + 2]) << 16
          | unsigned(data[i + 3]) << 24;
      part *= MULTIPLIER;
      part ^= part >>> SHIFT;
      hash = hash * MULTIPLIER ^ part * MULTIPLIER;
    }
    if (whole < data.length) {
      for (int i = data.length - 1; i >= whole; i--) {
        hash ^= unsigned(data[i]) << (8 * (i - whole));
      }
      hash *= MULTIPLIER;
    }
    hash ^= hash >>> 13;
    hash *= MULTIPLIER;
    hash ^= hash >>> 15;
    return Integer.toUnsignedLong(hash);
  }

  private static int unsigned(byte value) {
    return Byte.toUnsignedInt(value);
  }
}
