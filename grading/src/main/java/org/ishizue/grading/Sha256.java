package org.ishizue.grading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) as 64 hex digits. */
public final class Sha256 {
  private final MessageDigest digest;

  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  public static String of(byte[] bytes) {
    return new Sha256().add(bytes).hex();
  }

  /** Adds a part together with its length, so that no two sequences of parts give the same. */
  public Sha256 part(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return add((bytes.length + ":").getBytes(StandardCharsets.UTF_8)).add(bytes);
  }

  public Sha256 add(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  /** The digest of what was added; it starts anew then. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
