package org.ishizue.lessons;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;
import org.ishizue.lessons.Lesson.Edition;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.ProblemException;
import org.ishizue.runtime.text.Texts;

/** Reads the JSON files of a lesson's folder and says everything that is wrong with them. */
final class LessonReader {
  /** The file that makes a folder a lesson. */
  static final String FILE = "lesson.json";

  private static final String GLOSSARY = "glossary.json";
  private static final String NUMBERS = "numbers.json";
  private static final Texts TEXTS = Texts.beside(LessonReader.class);

  private final Path folder;
  private final List<Fault> faults = new ArrayList<>();

  private LessonReader(Path folder) {
    this.folder = folder;
  }

  /**
   * The lesson of a folder.
   *
   * @throws ProblemException LESSON-002 if a file cannot be read as JSON, LESSON-003 with all that is missing or wrong
   */
  static Lesson read(Path folder) {
    Draft draft = draft(folder);
    if (draft.faults().isEmpty() && draft.lesson().isPresent()) {
      return draft.lesson().get();
    }
    List<String> lines = draft.faults().stream()
        .map(fault -> fault.file().substring(fault.file().indexOf('/') + 1) + ": " + fault.text())
        .toList();
    throw TEXTS.problem(
        "LESSON-003",
        folderName(folder) + "/" + FILE,
        lines.size(),
        "\n  " + String.join("\n  ", lines));
  }

  /**
   * What can be read of a folder, and what is wrong with it.
   *
   * @throws ProblemException LESSON-002 if {@code lesson.json} cannot be read as JSON
   */
  static Draft draft(Path folder) {
    LessonReader reader = new LessonReader(folder);
    return new Draft(folder, Optional.of(reader.lesson()), reader.faults);
  }

  private Lesson lesson() {
    JsonObject json = parse(FILE);
    Fields fields = new Fields(place(FILE), faults);
    Map<Language, Edition> editions = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      editions.put(language, edition(json, language, fields));
    }
    String name = fields.text(json, "name", "$");
    if (!name.isEmpty() && !name.equals(folderName(folder))) {
      fields.fault("wrongName", name, folderName(folder));
    }
    JsonObject claims = opened(NUMBERS).orElseGet(JsonObject::new);
    return new Lesson(
        folder,
        folderName(folder),
        fields.positive(json, "number"),
        fields.positive(json, "minutes"),
        level(json, fields),
        fields.texts(json, "needs", "$"),
        fields.text(json, "exercise", "$"),
        fields.texts(json, "datasets", "$"),
        fields.texts(json, "glossary", "$"),
        terms(),
        numbers(claims),
        changes(claims),
        editions);
  }

  private Edition edition(JsonObject json, Language language, Fields fields) {
    String code = language.code();
    return new Edition(
        fields.text(fields.object(json, "title"), code, "title"),
        fields.text(fields.object(json, "question"), code, "question"),
        fields.texts(fields.object(json, "objectives"), code, "objectives"),
        file(json, "notebook", code, fields),
        file(json, "instructor", code, fields));
  }

  private static Level level(JsonObject json, Fields fields) {
    String code = fields.text(json, "level", "$");
    Optional<Level> level = Level.parse(code);
    if (level.isEmpty() && !code.isEmpty()) {
      fields.fault("unknownLevel", code);
    }
    return level.orElse(Level.WORKED);
  }

  private List<Term> terms() {
    Fields fields = new Fields(place(GLOSSARY), faults);
    JsonObject glossary = opened(GLOSSARY).orElseGet(JsonObject::new);
    List<Term> terms = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonObject json : listed(glossary, "terms", fields)) {
      String key = fields.text(json, "key", "terms");
      String field = fields.text(json, "field", key);
      if (!field.isEmpty() && !Term.FIELDS.contains(field)) {
        fields.fault("unknownField", key, field);
      }
      Map<Language, String> word = fields.inEach(json, key);
      Map<Language, String> meaning =
          fields.inEach(fields.object(json, "meaning"), key + ".meaning");
      String reading = fields.text(json, "reading", key);
      if (fields.isNew(key, seen)) {
        terms.add(new Term(key, field, reading, word, meaning));
      }
    }
    return terms;
  }

  private List<KeyNumber> numbers(JsonObject claims) {
    Fields fields = new Fields(place(NUMBERS), faults);
    List<KeyNumber> numbers = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonObject json : listed(claims, "numbers", fields)) {
      String name = fields.text(json, "name", "numbers");
      String of = fields.text(json, "of", name);
      double is = fields.number(json, "is", name);
      double within = fields.number(json, "within", name);
      String source = json.has("source") ? fields.text(json, "source", name) : "";
      if (within < 0) {
        fields.fault("missing", name, "within");
      }
      if (fields.isNew(name, seen)) {
        numbers.add(new KeyNumber(name, of, is, within, source));
      }
    }
    return numbers;
  }

  /** The changes that the text asks for; a lesson without any has no such list. */
  private List<Change> changes(JsonObject claims) {
    Fields fields = new Fields(place(NUMBERS), faults);
    List<Change> changes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonObject json :
        claims.has("changes") ? listed(claims, "changes", fields) : List.<JsonObject>of()) {
      String name = fields.text(json, "name", "changes");
      String cell = fields.text(json, "cell", name);
      List<Change.Edit> edits = fields.objects(json, "edits").stream()
          .map(edit ->
              new Change.Edit(fields.text(edit, "from", name), fields.text(edit, "to", name)))
          .toList();
      List<String> then = json.has("then") ? fields.texts(json, "then", name) : List.of();
      if (fields.isNew(name, seen)) {
        changes.add(new Change(name, cell, edits, then, shows(json, name, fields)));
      }
    }
    return changes;
  }

  /** One list for both languages, or an object with one for each. */
  private static Map<Language, List<String>> shows(JsonObject json, String name, Fields fields) {
    Map<Language, List<String>> shows = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      List<String> texts = json.get("shows") instanceof JsonObject each
          ? fields.texts(each, language.code(), name + ".shows")
          : fields.texts(json, "shows", name);
      shows.put(language, texts);
    }
    return shows;
  }

  private static List<JsonObject> listed(JsonObject json, String key, Fields fields) {
    // A file that could not be read has been named as such, and not each of its keys too.
    return json.isEmpty() ? List.of() : fields.objects(json, key);
  }

  /** A file beside {@link #FILE}; empty, and noted, if it is not there or not JSON. */
  private Optional<JsonObject> opened(String file) {
    if (!Files.isRegularFile(folder.resolve(file))) {
      new Fields(place(file), faults).fault("noFileHere");
      return Optional.empty();
    }
    try {
      return Optional.of(parse(file));
    } catch (ProblemException notJson) {
      faults.add(new Fault(notJson.code(), place(file), "", notJson.why()));
      return Optional.empty();
    }
  }

  private JsonObject parse(String file) {
    try {
      return Json.parseObject(Files.readAllBytes(folder.resolve(file)));
    } catch (JsonTextException | IOException e) {
      throw TEXTS.problem(e, "LESSON-002", place(file), String.valueOf(e.getMessage()));
    }
  }

  private Path file(JsonObject json, String what, String language, Fields fields) {
    String name = fields.text(fields.object(json, what), language, what);
    Path file = folder.resolve(name).normalize();
    if (!name.isEmpty() && !(file.startsWith(folder.normalize()) && Files.isRegularFile(file))) {
      fields.fault("noFile", what, language, name);
    }
    return file;
  }

  private String place(String file) {
    return folderName(folder) + "/" + file;
  }

  /** A folder's name; in a jar it ends with a slash on some Java versions. */
  static String folderName(Path folder) {
    return String.valueOf(folder.getFileName()).replace("/", "");
  }
}
