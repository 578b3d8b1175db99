package org.ishizue.workbench.doctor;

import com.google.gson.JsonObject;
import org.ishizue.runtime.text.Texts;

/**
 * What one check found.
 *
 * @param check its key, such as {@code java}
 * @param text what was seen
 * @param fix what to do; empty when it is good
 */
record Finding(String check, boolean good, String text, String fix) {
  private static final Texts TEXTS = Texts.beside(Finding.class);

  static Finding good(String check, Object seen) {
    return new Finding(check, true, seen.toString(), "");
  }

  /** The advice is the text {@code CHECK.fix}. */
  static Finding notGood(String check, Object seen) {
    return new Finding(check, false, seen.toString(), TEXTS.get(check + ".fix"));
  }

  String line() {
    String line = TEXTS.get(good ? "good" : "not-good", TEXTS.get(check), text);
    return good ? line : line + "\n        " + fix;
  }

  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("check", check);
    json.addProperty("ok", good);
    json.addProperty("seen", text);
    if (!good) {
      json.addProperty("fix", fix);
    }
    return json;
  }
}
