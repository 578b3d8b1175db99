package org.ishizue.lessons.html;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The pictures of all pages, each once, under names that are made of their content. */
public final class Pictures {
  private static final int NAME_BYTES = 10;

  private final Map<String, byte[]> files = new TreeMap<>();

  /**
   * Takes in a picture.
   *
   * @param extension of its file: png, svg, jpg or gif
   * @return the file's name
   */
  public synchronized String add(byte[] content, String extension) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      String name = HexFormat.of().formatHex(hash, 0, NAME_BYTES) + "." + extension;
      files.put(name, content);
      return name;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The content of each file by its name. */
  public synchronized Map<String, byte[]> files() {
    return Map.copyOf(files);
  }
}
