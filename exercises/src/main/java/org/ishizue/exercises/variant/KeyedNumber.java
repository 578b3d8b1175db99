package org.ishizue.exercises.variant;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A number that only the holder of a secret can find: the first eight bytes, big-endian, of HMAC-SHA256 (RFC 2104)
 * over some texts, each in UTF-8 behind its length in four bytes, so that no two lists of texts are the same bytes.
 */
final class KeyedNumber {
  private KeyedNumber() {}

  /**
   * The number.
   *
   * @throws IllegalArgumentException if the secret has less than 16 bytes
   */
  static long of(byte[] secret, String... parts) {
    if (secret.length < 16) {
      throw new IllegalArgumentException("A course secret needs 16 bytes, not " + secret.length);
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        mac.update(bytes);
      }
      return ByteBuffer.wrap(mac.doFinal()).getLong();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA256", e);
    }
  }
}
