package org.ishizue.workbench.server.contents;

import com.google.gson.JsonObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a file, by which a page sees that somebody else has saved it. */
final class Hashes {
  private Hashes() {}

  static void add(JsonObject model, byte[] content) {
    model.addProperty("hash", sha256(content));
    model.addProperty("hash_algorithm", "sha256");
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
