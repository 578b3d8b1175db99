package org.ishizue.datasets.frictionless;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.ishizue.datasets.frictionless.DataPackage.Constraints;
import org.ishizue.datasets.frictionless.DataPackage.Field;
import org.ishizue.datasets.frictionless.DataPackage.ForeignKey;
import org.ishizue.datasets.frictionless.DataPackage.Resource;
import org.ishizue.datasets.frictionless.DataPackage.Schema;

/** One of the {@code resources} of a description: a file, and the schema of a table. */
final class ResourceDescription {
  private static final String NO_TABLE = "data-resource";
  private static final Pattern HASH = Pattern.compile("sha256:[0-9a-f]{64}");

  private final Path folder;
  private final JsonNode node;
  private final Faults faults;

  ResourceDescription(Path folder, JsonNode node) {
    this.folder = folder;
    this.node = node;
    faults = node.faults();
  }

  Resource read() {
    String path = node.required("path");
    String generator = node.optional("generator");
    if (!path.isEmpty() && generator.isEmpty() && !isInside(path)) {
      faults.add("DATA-007", node.place(), path, "");
    }
    boolean tabular = !node.optional("profile").equals(NO_TABLE);
    Schema schema = tabular
        ? schema(node.child("schema"))
        : new Schema(List.of(), List.of(), List.of(), List.of());
    return new Resource(
        node.required("name"),
        node.requiredWording("title"),
        path,
        tabular,
        generator,
        sha256(),
        (long) node.number("bytes", -1),
        schema);
  }

  private String sha256() {
    String hash = node.optional("hash");
    if (hash.isEmpty()) {
      return "";
    }
    if (!HASH.matcher(hash).matches()) {
      faults.add("DATA-005", node.place() + ".hash", hash, HASH);
      return "";
    }
    return hash.substring("sha256:".length());
  }

  private boolean isInside(String path) {
    Path file = folder.resolve(path).normalize();
    return file.startsWith(folder.normalize()) && Files.isRegularFile(file);
  }

  private Schema schema(JsonNode schema) {
    List<Field> fields = schema.children("fields").stream().map(this::field).toList();
    if (fields.isEmpty()) {
      faults.add("DATA-004", schema.place(), "", "fields");
    }
    Set<String> names = new HashSet<>();
    for (Field field : fields) {
      if (!names.add(field.name())) {
        faults.add("DATA-008", schema.place(), field.name(), "");
      }
    }
    List<String> key = schema.texts("primaryKey");
    for (String name : key) {
      if (!names.contains(name)) {
        faults.add("DATA-009", schema.place(), name, String.join(", ", names));
      }
    }
    return new Schema(
        fields,
        schema.has("missingValues") ? schema.texts("missingValues") : List.of(""),
        key.stream().filter(names::contains).toList(),
        schema.children("foreignKeys").stream()
            .map(ResourceDescription::foreignKey)
            .toList());
  }

  private static ForeignKey foreignKey(JsonNode key) {
    JsonNode reference = key.child("reference");
    return new ForeignKey(
        key.texts("fields"), reference.optional("resource"), reference.texts("fields"));
  }

  private Field field(JsonNode field) {
    String word = field.required("type");
    FieldType type = FieldType.of(word).orElse(FieldType.STRING);
    if (!word.isEmpty() && FieldType.of(word).isEmpty()) {
      faults.add("DATA-010", field.place(), word, FieldType.words());
    }
    JsonNode constraints = field.child("constraints");
    return new Field(
        field.required("name"),
        type,
        field.requiredWording("title"),
        field.optional("unit"),
        field.wording("description"),
        new Constraints(
            constraints.isTrue("required"),
            constraints.number("minimum", Double.NEGATIVE_INFINITY),
            constraints.number("maximum", Double.POSITIVE_INFINITY),
            pattern(constraints),
            constraints.texts("enum")));
  }

  private String pattern(JsonNode constraints) {
    String pattern = constraints.optional("pattern");
    try {
      return Pattern.compile(pattern).pattern();
    } catch (PatternSyntaxException e) {
      faults.add("DATA-005", constraints.place() + ".pattern", pattern, "regular expression");
      return "";
    }
  }
}
