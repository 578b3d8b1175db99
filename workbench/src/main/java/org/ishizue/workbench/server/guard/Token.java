package org.ishizue.workbench.server.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secret of one start of the server: the token that its user gets in the address, and another one that
 * the browser keeps as a cookie, so that an address in a history or a log opens nothing after a restart.
 */
public final class Token {
  private static final int BYTES = 24;

  private final String token;
  private final String cookie;

  private Token(String token, String cookie) {
    this.token = token;
    this.cookie = cookie;
  }

  /** A new one from the system's random numbers. */
  public static Token random() {
    return new Token(randomHex(), randomHex());
  }

  /** A token that was agreed on elsewhere. */
  public static Token of(String token) {
    if (token.isBlank()) {
      throw new IllegalArgumentException("an empty token would let everybody in");
    }
    return new Token(token, randomHex());
  }

  /** What the address carries. */
  public String value() {
    return token;
  }

  String cookie() {
    return cookie;
  }

  boolean isToken(String seen) {
    return same(token, seen);
  }

  boolean isCookie(String seen) {
    return same(cookie, seen);
  }

  /** The time that the answer takes tells nothing about the secret. */
  private static boolean same(String secret, String seen) {
    return MessageDigest.isEqual(
        secret.getBytes(StandardCharsets.UTF_8), seen.getBytes(StandardCharsets.UTF_8));
  }

  /** Letters and digits that nobody can guess. */
  public static String randomHex() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
