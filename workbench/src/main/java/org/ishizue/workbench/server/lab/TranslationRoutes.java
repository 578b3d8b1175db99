package org.ishizue.workbench.server.lab;

import com.google.gson.JsonObject;
import org.ishizue.workbench.server.http.Answer;
import org.ishizue.workbench.server.http.Routes;
import org.jspecify.annotations.Nullable;

/** {@code /lab/api/translations}: which languages there are, and the words of one. */
public final class TranslationRoutes {
  private final Translations translations;

  /** The words do not change; made at the first question, at the worst twice. */
  private volatile @Nullable Answer japanese;

  public TranslationRoutes(Translations translations) {
    this.translations = translations;
  }

  public void addTo(Routes routes) {
    routes
        .add("GET", "/lab/api/translations", call -> Answer.json(model(translations.languages())))
        .add("GET", "/lab/api/translations/{locale}", call -> {
          String locale = call.variable("locale");
          return bundles(locale.equals("default") ? translations.locale() : locale);
        });
  }

  /** Makes ready what the editor asks for first. */
  public void prepare() {
    bundles(translations.locale());
  }

  private Answer bundles(String locale) {
    if (!translations.isJapanese(locale)) {
      return Answer.json(model(translations.bundles(locale)));
    }
    Answer made = japanese;
    if (made == null) {
      made = Answer.packedJson(model(translations.bundles(locale)));
      japanese = made;
    }
    return made;
  }

  private static JsonObject model(JsonObject data) {
    JsonObject answer = new JsonObject();
    answer.add("data", data);
    answer.addProperty("message", "");
    return answer;
  }
}
