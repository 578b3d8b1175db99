package org.ishizue.workbench.server.lab;

import com.google.gson.JsonObject;
import org.ishizue.workbench.server.http.Answer;
import org.ishizue.workbench.server.http.Routes;

/** {@code /lab/api/translations}: which languages there are, and the words of one. */
public final class TranslationRoutes {
  private final Translations translations;

  public TranslationRoutes(Translations translations) {
    this.translations = translations;
  }

  public void addTo(Routes routes) {
    routes
        .add("GET", "/lab/api/translations", call -> answer(translations.languages()))
        .add("GET", "/lab/api/translations/{locale}", call -> {
          String locale = call.variable("locale");
          return answer(
              translations.bundles(locale.equals("default") ? translations.locale() : locale));
        });
  }

  private static Answer answer(JsonObject data) {
    JsonObject answer = new JsonObject();
    answer.add("data", data);
    answer.addProperty("message", "");
    return Answer.json(answer);
  }
}
