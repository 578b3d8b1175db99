package org.ishizue.grading.release;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.ishizue.checks.file.CheckPlan;
import org.ishizue.checks.file.ExerciseFolder;
import org.ishizue.checks.file.ExpectedFile;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;

/** The checks that a learner's own notebook makes: the public ones, with what they need. */
final class PublicPart {
  private static final String NOT_RELEASED = "…";

  private PublicPart() {}

  static void write(ExerciseFolder exercise, Path source, Path folder) throws IOException {
    Files.createDirectories(folder.resolve("checks"));
    Files.writeString(folder.resolve(ExerciseFolder.PUBLIC), checks(source));
    Map<String, ExpectedFile.Entry> entries = new LinkedHashMap<>();
    Set<String> known = new HashSet<>();
    for (CheckPlan plan : exercise.plans()) {
      ExpectedFile.Entry entry = exercise.entries().get(plan.check().id());
      if (!plan.check().hidden() && entry != null) {
        entries.put(plan.check().id(), entry);
        known.addAll(entry.mistakes().keySet());
      }
    }
    Files.writeString(folder.resolve(ExerciseFolder.PUBLIC_EXPECTED), ExpectedFile.packed(entries));
    Files.writeString(folder.resolve(ExerciseFolder.FILE), description(source, known));
  }

  /**
   * The checks without the expressions that make their expected values: these are half a solution. Nor does it say how
   * fresh arguments are made; only what makes the published ones is left.
   */
  private static String checks(Path source) throws IOException {
    JsonObject json = object(source, ExerciseFolder.PUBLIC);
    for (JsonElement each : json.getAsJsonArray("checks")) {
      JsonObject check = each.getAsJsonObject();
      check.remove("sample");
      if (check.get("generate") instanceof JsonObject generate) {
        generate.remove("fresh");
        if (!generate.has("count")) {
          check.remove("generate");
        }
      }
      if (check.get("lookalikes") instanceof JsonArray lookalikes) {
        lookalikes.forEach(one -> one.getAsJsonObject().addProperty("expression", NOT_RELEASED));
      }
    }
    return Json.writeIndented(json) + "\n";
  }

  /** exercise.json without the wrong answers that only hidden checks find. */
  private static String description(Path source, Set<String> known) throws IOException {
    JsonObject json = object(source, ExerciseFolder.FILE);
    JsonArray wrong = new JsonArray();
    if (json.get("wrong") instanceof JsonArray all) {
      for (JsonElement each : all) {
        if (known.contains(each.getAsJsonObject().get("file").getAsString())) {
          wrong.add(each);
        }
      }
    }
    json.add("wrong", wrong);
    return Json.writeIndented(json) + "\n";
  }

  private static JsonObject object(Path folder, String file) throws IOException {
    try {
      return Json.parseObject(Files.readAllBytes(folder.resolve(file)));
    } catch (JsonTextException e) {
      throw new IOException(folder.resolve(file) + ": " + e.getMessage(), e);
    }
  }
}
