package org.ishizue.lessons;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;

/** A notebook as the tests of lessons look at it. */
record NotebookText(JsonObject json) {
  static NotebookText read(Path file) {
    try {
      return new NotebookText(Json.parseObject(Files.readAllBytes(file)));
    } catch (IOException | JsonTextException e) {
      throw new AssertionError("Cannot read " + file, e);
    }
  }

  List<JsonObject> cells() {
    return StreamSupport.stream(json.getAsJsonArray("cells").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  List<String> sources(String cellType) {
    return cells().stream()
        .filter(cell -> cell.get("cell_type").getAsString().equals(cellType))
        .map(NotebookText::source)
        .toList();
  }

  static String source(JsonObject cell) {
    StringBuilder source = new StringBuilder();
    cell.getAsJsonArray("source").forEach(line -> source.append(line.getAsString()));
    return source.toString();
  }
}
