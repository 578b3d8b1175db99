package org.ishizue.runtime.display;

import org.ishizue.runtime.json.Json;

/** A quoted string as JSON writes it (RFC 8259, section 7). */
public final class JsonText {
  private JsonText() {}

  /** The text as a JSON string with its quotes; safe inside an HTML script element as well. */
  public static String quote(String text) {
    return Json.quote(text);
  }
}
