package org.ishizue.datasets.frictionless;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.datasets.frictionless.DataPackage.Constraints;
import org.ishizue.datasets.frictionless.DataPackage.Field;
import org.ishizue.datasets.frictionless.DataPackage.License;
import org.ishizue.datasets.frictionless.DataPackage.Resource;
import org.ishizue.datasets.frictionless.DataPackage.Schema;
import org.ishizue.datasets.frictionless.DataPackage.Source;
import org.ishizue.runtime.text.Texts;

/** Reads the {@code datapackage.json} of a folder and says everything that is wrong with it. */
public final class PackageReader {
  /** The file that makes a folder a data set. */
  public static final String FILE = "datapackage.json";

  private static final Texts TEXTS = Texts.beside(PackageReader.class);

  private final Path folder;
  private final Faults faults;

  private PackageReader(Path folder) {
    this.folder = folder;
    faults = new Faults(folder.getFileName() + "/" + FILE);
  }

  /**
   * The data package of a folder.
   *
   * @throws org.ishizue.runtime.text.ProblemException DATA-002 if the file is not JSON, DATA-003 with all that is wrong
   */
  public static DataPackage read(Path folder) {
    PackageReader reader = new PackageReader(folder);
    DataPackage dataPackage = reader.read();
    reader.faults.throwIfAny();
    return dataPackage;
  }

  private DataPackage read() {
    JsonNode root = new JsonNode(parse(), "$", faults);
    List<Resource> resources =
        root.children("resources").stream().map(this::resource).toList();
    if (resources.isEmpty()) {
      faults.add("DATA-004", "$", "resources");
    }
    List<License> licenses = root.children("licenses").stream()
        .map(node ->
            new License(node.required("name"), node.wording("title"), node.optional("path")))
        .toList();
    if (licenses.isEmpty()) {
      faults.add("DATA-004", "$", "licenses");
    }
    List<Source> sources = root.children("sources").stream()
        .map(node -> new Source(
            node.requiredWording("title"), node.optional("path"), node.wording("processing")))
        .toList();
    if (sources.isEmpty()) {
      faults.add("DATA-004", "$", "sources");
    }
    return new DataPackage(
        folder,
        root.required("name"),
        root.requiredWording("title"),
        root.requiredWording("description"),
        notes(root),
        sources,
        licenses,
        resources);
  }

  private static List<Wording> notes(JsonNode root) {
    List<String> english = root.texts("notes");
    List<String> japanese = root.texts("notes@ja");
    if (english.size() != japanese.size()) {
      root.faults().add("DATA-006", english.size(), japanese.size());
    }
    List<Wording> notes = new ArrayList<>();
    for (int i = 0; i < Math.min(english.size(), japanese.size()); i++) {
      notes.add(new Wording(japanese.get(i), english.get(i)));
    }
    return notes;
  }

  private Resource resource(JsonNode node) {
    String path = node.required("path");
    if (!path.isEmpty() && !isInside(path)) {
      faults.add("DATA-007", node.place(), path);
    }
    return new Resource(
        node.required("name"), node.requiredWording("title"), path, schema(node.child("schema")));
  }

  private boolean isInside(String path) {
    Path file = folder.resolve(path).normalize();
    return file.startsWith(folder.normalize()) && Files.isRegularFile(file);
  }

  private Schema schema(JsonNode node) {
    List<Field> fields = node.children("fields").stream().map(this::field).toList();
    if (fields.isEmpty()) {
      faults.add("DATA-004", node.place(), "fields");
    }
    Set<String> names = new HashSet<>();
    for (Field field : fields) {
      if (!names.add(field.name())) {
        faults.add("DATA-008", node.place(), field.name());
      }
    }
    List<String> key = node.texts("primaryKey");
    for (String name : key) {
      if (!names.contains(name)) {
        faults.add("DATA-009", node.place(), name);
      }
    }
    List<String> missing = node.has("missingValues") ? node.texts("missingValues") : List.of("");
    return new Schema(fields, missing, key);
  }

  private Field field(JsonNode node) {
    String word = node.required("type");
    FieldType type = FieldType.of(word).orElse(FieldType.STRING);
    if (!word.isEmpty() && FieldType.of(word).isEmpty()) {
      faults.add("DATA-010", node.place(), word);
    }
    JsonNode constraints = node.child("constraints");
    return new Field(
        node.required("name"),
        type,
        node.requiredWording("title"),
        node.optional("unit"),
        node.wording("description"),
        new Constraints(
            constraints.isTrue("required"),
            constraints.number("minimum", Double.NEGATIVE_INFINITY),
            constraints.number("maximum", Double.POSITIVE_INFINITY),
            constraints.texts("enum")));
  }

  private JsonObject parse() {
    try {
      return JsonParser.object().from(Files.readString(folder.resolve(FILE)));
    } catch (JsonParserException e) {
      throw TEXTS.problem(
          e,
          "DATA-002",
          folder.getFileName() + "/" + FILE,
          e.getLinePosition(),
          e.getCharPosition(),
          String.valueOf(e.getMessage()));
    } catch (CharacterCodingException e) {
      throw TEXTS.problem(e, "DATA-011", folder.getFileName() + "/" + FILE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder.resolve(FILE), e);
    }
  }
}
