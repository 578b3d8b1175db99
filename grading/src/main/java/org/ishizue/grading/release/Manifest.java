package org.ishizue.grading.release;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.ishizue.checks.file.Exercise;
import org.ishizue.grading.Sha256;
import org.ishizue.jupyter.json.Json;

/** The list of a release's files with their SHA-256, and what the exercise is worth. */
record Manifest(JsonObject json) {
  static Manifest of(Exercise exercise, Path folder, OptionalLong seed) throws IOException {
    JsonObject json = new JsonObject();
    json.addProperty("exercise", exercise.name());
    json.addProperty("version", exercise.version());
    seed.ifPresent(value -> json.addProperty("seed", String.valueOf(value)));
    JsonArray tasks = new JsonArray();
    for (Exercise.Task task : exercise.tasks()) {
      JsonObject one = new JsonObject();
      one.addProperty("id", task.id());
      one.addProperty("points", task.points());
      tasks.add(one);
    }
    json.add("tasks", tasks);
    JsonObject files = new JsonObject();
    for (Path file : Release.files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      files.addProperty(name, Sha256.of(Files.readAllBytes(file)));
    }
    json.add("files", files);
    return new Manifest(json);
  }

  String text() {
    return Json.writeIndented(json) + "\n";
  }
}
