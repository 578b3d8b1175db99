package org.ishizue.analysis.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is by its first bytes, whatever its name says. */
enum Signature {
  TEXT,
  GZIP,
  ZIP,
  OLE2,
  PDF,
  IMAGE,
  HTML,
  XML,
  JSON,
  PARQUET,
  TAR,
  ACCESS;

  /** So many bytes are looked at. */
  static final int LENGTH = 512;

  static Signature of(byte[] start) {
    if (begins(start, 0x1F, 0x8B)) {
      return GZIP;
    }
    if (begins(start, 'P', 'K', 3, 4) || begins(start, 'P', 'K', 5, 6)) {
      return ZIP;
    }
    if (begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
      return OLE2;
    }
    if (begins(start, '%', 'P', 'D', 'F')) {
      return PDF;
    }
    if (begins(start, 0x89, 'P', 'N', 'G')
        || begins(start, 0xFF, 0xD8, 0xFF)
        || begins(start, 'G', 'I', 'F', '8')) {
      return IMAGE;
    }
    if (begins(start, 'P', 'A', 'R', '1')) {
      return PARQUET;
    }
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (text.startsWith("ustar", 257)) {
      return TAR;
    }
    return text.startsWith("Standard ", 4) && start[0] == 0 ? ACCESS : ofText(text);
  }

  /** Whether a table can stand in it. */
  boolean isReadable() {
    return this == TEXT || this == JSON || this == GZIP || this == ZIP || this == OLE2;
  }

  private static Signature ofText(String text) {
    String begin = text.replaceFirst("^(?:\u00EF\u00BB\u00BF)?\\s*", "").toLowerCase(Locale.ROOT);
    if (begin.startsWith("<!doctype html") || begin.startsWith("<html")) {
      return HTML;
    }
    if (begin.startsWith("<?xml")) {
      return begin.contains("<html") ? HTML : XML;
    }
    boolean isJson = begin.startsWith("{\"") || begin.matches("(?s)(?:\\{\\s*\"|\\[\\s*[\\[{]).*");
    return isJson ? JSON : TEXT;
  }

  private static boolean begins(byte[] bytes, int... wanted) {
    if (bytes.length < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if ((bytes[i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
