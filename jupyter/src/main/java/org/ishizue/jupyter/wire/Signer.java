package org.ishizue.jupyter.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/**
 * Signs messages with HMAC-SHA256 (RFC 2104) under a connection's key. An empty key means no signatures.
 * Thread-safe.
 *
 * <p>The two hash passes are written out here: {@code javax.crypto.Mac} does the same but takes a
 * starting kernel some 50 ms to load.
 */
public final class Signer {
  /** The signature scheme of the connection file that this class implements; there is no other. */
  public static final String SCHEME = "hmac-sha256";

  private static final int BLOCK_BYTES = 64;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final boolean signing;
  private final MessageDigest inner;
  private final MessageDigest outer;

  public Signer(String key) {
    signing = !key.isEmpty();
    inner = newDigest();
    outer = newDigest();
    byte[] secret = key.getBytes(StandardCharsets.UTF_8);
    byte[] block = Arrays.copyOf(
        secret.length > BLOCK_BYTES ? newDigest().digest(secret) : secret, BLOCK_BYTES);
    inner.update(xor(block, 0x36));
    outer.update(xor(block, 0x5c));
  }

  /** The signature of a message's four JSON frames, as lower-case hex; empty without a key. */
  public byte[] sign(List<byte[]> frames) {
    if (!signing) {
      return new byte[0];
    }
    MessageDigest first = copy(inner);
    frames.forEach(first::update);
    return hex(copy(outer).digest(first.digest()));
  }

  /** Whether a signature is right; the time that the answer takes tells nothing about the key. */
  public boolean verify(List<byte[]> frames, byte[] signature) {
    return !signing || MessageDigest.isEqual(sign(frames), signature);
  }

  private static byte[] xor(byte[] block, int pad) {
    byte[] padded = new byte[block.length];
    for (int i = 0; i < block.length; i++) {
      padded[i] = (byte) (block[i] ^ pad);
    }
    return padded;
  }

  private static byte[] hex(byte[] bytes) {
    byte[] hex = new byte[bytes.length * 2];
    for (int i = 0; i < bytes.length; i++) {
      hex[2 * i] = HEX[bytes[i] >> 4 & 15];
      hex[2 * i + 1] = HEX[bytes[i] & 15];
    }
    return hex;
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  private static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError("the JDK's SHA-256 can be copied", e);
    }
  }
}
