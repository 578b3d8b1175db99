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
import org.ishizue.datasets.frictionless.DataPackage.License;
import org.ishizue.datasets.frictionless.DataPackage.Resource;
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
    Reading reading = inspect(folder);
    reading.faults().throwIfAny();
    return reading.dataPackage();
  }

  /**
   * The data package as far as it can be read, and what is wrong with it.
   *
   * @throws org.ishizue.runtime.text.ProblemException DATA-002 if the file is not JSON
   */
  static Reading inspect(Path folder) {
    PackageReader reader = new PackageReader(folder);
    return new Reading(reader.read(), reader.faults);
  }

  /** A data package and what is wrong with its description. */
  record Reading(DataPackage dataPackage, Faults faults) {}

  private DataPackage read() {
    JsonNode root = new JsonNode(parse(), "$", faults);
    List<Resource> resources = root.children("resources").stream()
        .map(node -> new ResourceDescription(folder, node).read())
        .toList();
    if (resources.isEmpty()) {
      faults.add("DATA-004", "$", "", "resources");
    }
    checkResources(resources);
    List<License> licenses = root.children("licenses").stream()
        .map(node -> new License(
            node.required("name"), node.requiredWording("title"), node.optional("path")))
        .toList();
    if (licenses.isEmpty()) {
      faults.add("DATA-004", "$", "", "licenses");
    }
    List<Source> sources =
        root.children("sources").stream().map(PackageReader::source).toList();
    if (sources.isEmpty()) {
      faults.add("DATA-004", "$", "", "sources");
    }
    return new DataPackage(
        folder,
        root.required("name"),
        root.requiredWording("title"),
        root.requiredWording("description"),
        root.isTrue("synthetic"),
        notes(root),
        sources,
        licenses,
        resources);
  }

  private static Source source(JsonNode node) {
    return new Source(
        node.optional("name"),
        node.requiredWording("title"),
        node.optional("path"),
        node.wording("processing"),
        node.isTrue("secondary"));
  }

  /** What can only be told when all tables are known: names that come twice, foreign keys that lead nowhere. */
  private void checkResources(List<Resource> resources) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < resources.size(); i++) {
      Resource resource = resources.get(i);
      String place = "$.resources[" + i + "]";
      if (!names.add(resource.name())) {
        faults.add("DATA-024", place, resource.name(), "");
      }
      for (DataPackage.ForeignKey key : resource.schema().foreignKeys()) {
        List<Resource> targets = resources.stream()
            .filter(one -> one.name().equals(key.resource())
                || (key.resource().isEmpty() && one.equals(resource)))
            .toList();
        boolean fits = key.fields().size() == key.referenced().size()
            && !key.fields().isEmpty()
            && resource.schema().names().containsAll(key.fields())
            && targets.stream().anyMatch(t -> t.schema().names().containsAll(key.referenced()));
        if (!fits) {
          faults.add(
              "DATA-025",
              place + ".schema.foreignKeys",
              String.join(", ", key.fields()),
              key.resource() + " (" + String.join(", ", key.referenced()) + ")");
        }
      }
    }
  }

  private static List<Wording> notes(JsonNode root) {
    List<String> english = root.texts("notes");
    List<String> japanese = root.texts("notes@ja");
    if (english.size() != japanese.size()) {
      root.faults().add("DATA-006", "$.notes", english.size(), japanese.size());
    }
    List<Wording> notes = new ArrayList<>();
    for (int i = 0; i < Math.min(english.size(), japanese.size()); i++) {
      notes.add(new Wording(japanese.get(i), english.get(i)));
    }
    return notes;
  }

  private JsonObject parse() {
    String file = folder.getFileName() + "/" + FILE;
    try {
      return JsonParser.object().from(Files.readString(folder.resolve(FILE)));
    } catch (JsonParserException e) {
      throw TEXTS.problem(
          e,
          "DATA-002",
          file,
          e.getLinePosition(),
          e.getCharPosition(),
          String.valueOf(e.getMessage()));
    } catch (CharacterCodingException e) {
      throw TEXTS.problem(e, "DATA-002", file, 0, 0, TEXTS.get("notUtf8"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder.resolve(FILE), e);
    }
  }
}
