package org.ishizue.workbench.server.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Set;
import org.ishizue.runtime.text.Language;

/**
 * The words of the notebook editor in Japanese. Those in the page's code are translated by the page, from a
 * bundle for each domain; those in the settings' schemas (menus, tool bars) are translated here.
 */
public final class Translations {
  private static final String JAPANESE = "ja_JP";
  private static final String ENGLISH = "en";

  /** The members of a schema that a person reads. */
  private static final Set<String> READ =
      Set.of("title", "description", "label", "caption", "jupyter.lab.setting-icon-label");

  /** The parts of the editor that have words of their own; one text serves both. */
  private static final List<String> DOMAINS = List.of("jupyterlab", "notebook");

  private final JsonObject japanese;

  /**
   * Translations.
   *
   * @param japanese the Japanese text of each English one; in a list where English has a plural
   */
  public Translations(JsonObject japanese) {
    this.japanese = japanese;
  }

  /** The locale in use, in the page's words. */
  String locale() {
    return Language.current() == Language.JA ? JAPANESE : ENGLISH;
  }

  /** The languages to choose from. */
  JsonObject languages() {
    JsonObject data = new JsonObject();
    data.add(ENGLISH, language("English", "English"));
    data.add(JAPANESE, language(Language.current() == Language.JA ? "日本語" : "Japanese", "日本語"));
    return data;
  }

  boolean isJapanese(String locale) {
    return locale.replace('-', '_').equals(JAPANESE);
  }

  /** The bundles of a locale; none for English, which needs no translation. */
  JsonObject bundles(String locale) {
    JsonObject data = new JsonObject();
    if (!isJapanese(locale)) {
      return data;
    }
    for (String domain : DOMAINS) {
      JsonObject bundle = new JsonObject();
      JsonObject head = new JsonObject();
      head.addProperty("domain", domain);
      // With a hyphen, although the locale has none: the page ignores the bundle otherwise.
      head.addProperty("language", "ja-JP");
      head.addProperty("plural_forms", "nplurals=1; plural=0;");
      head.addProperty("version", "1");
      bundle.add("", head);
      for (String key : japanese.keySet()) {
        JsonArray forms = new JsonArray();
        forms.add(text(key));
        // The page takes a text with a plural only from a list of two, and any other from a list of
        // one.
        if (japanese.get(key) instanceof JsonArray) {
          forms.add(text(key));
        }
        bundle.add(key, forms);
      }
      data.add(domain, bundle);
    }
    return data;
  }

  /** Translates what a person reads in a schema, in place. */
  void translate(JsonElement element) {
    if (Language.current() != Language.JA) {
      return;
    }
    if (element instanceof JsonObject object) {
      for (String key : Set.copyOf(object.keySet())) {
        JsonElement value = object.get(key);
        if (READ.contains(key) && value instanceof JsonPrimitive text && text.isString()) {
          String english = text.getAsString();
          if (japanese.has(english)) {
            object.addProperty(key, text(english));
          }
        } else {
          translate(value);
        }
      }
    } else if (element instanceof JsonArray array) {
      array.forEach(this::translate);
    }
  }

  private String text(String english) {
    JsonElement text = japanese.get(english);
    return text instanceof JsonArray list ? list.get(0).getAsString() : text.getAsString();
  }

  private static JsonObject language(String displayName, String nativeName) {
    JsonObject language = new JsonObject();
    language.addProperty("displayName", displayName);
    language.addProperty("nativeName", nativeName);
    return language;
  }
}
