package org.ishizue.grading.release;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import org.ishizue.checks.file.Exercise;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.runtime.text.Language;

/**
 * Where a released notebook comes from, as its metadata say it ({@code metadata.ishizue}). A learner can change
 * it: it serves to explain, never to decide.
 */
public record Origin(String exercise, int version, String language) {
  private static final String KEY = "ishizue";

  static Origin of(Exercise exercise, Language language) {
    return new Origin(exercise.name(), exercise.version(), language.code());
  }

  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("exercise", exercise);
    json.addProperty("language", language);
    json.addProperty("version", version);
    return json;
  }

  /** What a notebook says of itself; empty if it says nothing that can be read. */
  public static Optional<Origin> of(Notebook notebook) {
    if (notebook.metadata().get(KEY) instanceof JsonObject json
        && json.get("exercise") instanceof JsonPrimitive exercise
        && json.get("version") instanceof JsonPrimitive version
        && version.isNumber()) {
      String language =
          json.get("language") instanceof JsonPrimitive code ? code.getAsString() : "";
      return Optional.of(
          new Origin(exercise.getAsString(), version.getAsNumber().intValue(), language));
    }
    return Optional.empty();
  }
}
