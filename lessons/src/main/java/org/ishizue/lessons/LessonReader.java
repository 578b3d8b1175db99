package org.ishizue.lessons;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;
import org.ishizue.lessons.Lesson.Edition;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;

/** Reads a {@code lesson.json} and says everything that is wrong with it. */
final class LessonReader {
  /** The file that makes a folder a lesson. */
  static final String FILE = "lesson.json";

  private static final Texts TEXTS = Texts.beside(LessonReader.class);

  private final Path folder;
  private final List<String> faults = new ArrayList<>();

  private LessonReader(Path folder) {
    this.folder = folder;
  }

  /**
   * The lesson of a folder.
   *
   * @throws org.ishizue.runtime.text.ProblemException LESSON-002 if the file cannot be read as JSON, LESSON-003 with all
   *     that is missing or wrong
   */
  static Lesson read(Path folder) {
    return new LessonReader(folder).read();
  }

  private Lesson read() {
    JsonObject json = parse();
    Map<Language, Edition> editions = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      editions.put(language, edition(json, language));
    }
    String name = text(json, "name", "$");
    if (!name.isEmpty() && !name.equals(folderName(folder))) {
      faults.add(TEXTS.get("wrongName", name, folderName(folder)));
    }
    Lesson lesson = new Lesson(
        folder,
        name,
        positive(json, "number"),
        positive(json, "minutes"),
        texts(json, "datasets", "$"),
        editions);
    if (!faults.isEmpty()) {
      throw TEXTS.problem(
          "LESSON-003", place(), faults.size(), "\n  " + String.join("\n  ", faults));
    }
    return lesson;
  }

  private Edition edition(JsonObject json, Language language) {
    String code = language.code();
    return new Edition(
        text(object(json, "title"), code, "title"),
        text(object(json, "question"), code, "question"),
        texts(object(json, "objectives"), code, "objectives"),
        file(object(json, "notebook"), code, "notebook"),
        file(object(json, "instructor"), code, "instructor"));
  }

  private JsonObject parse() {
    try {
      return Json.parseObject(Files.readAllBytes(folder.resolve(FILE)));
    } catch (JsonTextException | IOException e) {
      throw TEXTS.problem(e, "LESSON-002", place(), String.valueOf(e.getMessage()));
    }
  }

  private JsonObject object(JsonObject json, String key) {
    return json.get(key) instanceof JsonObject object ? object : new JsonObject();
  }

  private String text(JsonObject json, String key, String where) {
    JsonElement value = json.get(key);
    boolean isText =
        value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
    if (value == null || !isText || value.getAsString().isBlank()) {
      faults.add(TEXTS.get("missing", where, key));
      return "";
    }
    return value.getAsString();
  }

  private List<String> texts(JsonObject json, String key, String where) {
    List<String> texts = new ArrayList<>();
    if (json.get(key) instanceof JsonArray array) {
      array.forEach(element ->
          texts.add(element.isJsonPrimitive() ? element.getAsString() : element.toString()));
    } else {
      faults.add(TEXTS.get("missing", where, key));
    }
    return texts;
  }

  private Path file(JsonObject json, String key, String where) {
    String name = text(json, key, where);
    Path file = folder.resolve(name).normalize();
    if (!name.isEmpty() && !(file.startsWith(folder.normalize()) && Files.isRegularFile(file))) {
      faults.add(TEXTS.get("noFile", where, key, name));
    }
    return file;
  }

  private int positive(JsonObject json, String key) {
    JsonElement value = json.get(key);
    boolean isNumber =
        value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
    int number = value != null && isNumber ? value.getAsInt() : 0;
    if (number <= 0) {
      faults.add(TEXTS.get("missing", "$", key));
    }
    return number;
  }

  private String place() {
    return folderName(folder) + "/" + FILE;
  }

  /** A folder's name; in a jar it ends with a slash on some Java versions. */
  static String folderName(Path folder) {
    return String.valueOf(folder.getFileName()).replace("/", "");
  }
}
