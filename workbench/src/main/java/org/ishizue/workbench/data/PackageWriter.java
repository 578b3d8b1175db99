package org.ishizue.workbench.data;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.datasets.frictionless.DataPackage;
import org.ishizue.datasets.frictionless.DataPackage.License;
import org.ishizue.datasets.frictionless.DataPackage.Source;
import org.ishizue.datasets.frictionless.FieldType;
import org.ishizue.datasets.frictionless.PackageReader;
import org.ishizue.datasets.frictionless.UnitSymbol;
import org.ishizue.jupyter.json.Json;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Writes a table as a data set of its own: a folder with a CSV file, {@code datapackage.json} and README.md. */
final class PackageWriter {
  private static final Texts TEXTS = Texts.beside(PackageWriter.class);

  private final DataPackage about;
  private final Table table;
  private final Function<Column<?>, Wording> titles;

  /**
   * A writer.
   *
   * @param about all but the resources, which come from the table; its folder is the one to write
   * @param titles what people call a column, in both languages
   */
  PackageWriter(DataPackage about, Table table, Function<Column<?>, Wording> titles) {
    this.about = about;
    this.table = table;
    this.titles = titles;
  }

  /**
   * Writes the folder beside its place and renames it, so that nobody ever sees half of it.
   *
   * @throws IOException if it cannot be written, or if the folder is there already; nothing is left then
   */
  void write() throws IOException {
    Path target = about.folder().toAbsolutePath().normalize();
    // Not a temporary folder of Java's, which only its owner may open: this one is to be passed on.
    Path part = target.resolveSibling("." + about.name() + "." + System.nanoTime() + ".part");
    Files.createDirectories(part);
    try {
      try (Writer csv = Files.newBufferedWriter(part.resolve(file()))) {
        rows(csv);
      }
      Files.writeString(part.resolve(PackageReader.FILE), Json.writeIndented(description()) + "\n");
      Files.writeString(part.resolve("README.md"), readme());
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      remove(part);
    }
  }

  private String file() {
    return about.name() + ".csv";
  }

  private void rows(Writer out) throws IOException {
    out.write(line(table.columnNames()));
    List<String> cells = new ArrayList<>();
    for (int row = 0; row < table.rowCount(); row++) {
      cells.clear();
      for (Column<?> column : table.columns()) {
        cells.add(text(column, row));
      }
      out.write(line(cells));
    }
  }

  /** A line of RFC 4180, but for its end, which is a line feed as in every text of the project. */
  private static String line(List<String> cells) {
    return String.join(",", cells.stream().map(PackageWriter::quoted).toList()) + "\n";
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static String text(Column<?> column, int row) {
    if (column.isMissing(row)) {
      return "";
    }
    if (column instanceof NumericColumn<?> numbers && !(column instanceof IntColumn)) {
      return BigDecimal.valueOf(numbers.getDouble(row)).stripTrailingZeros().toPlainString();
    }
    return String.valueOf(column.get(row));
  }

  private JsonObject description() {
    JsonObject json = new JsonObject();
    json.addProperty("profile", "tabular-data-package");
    json.addProperty("name", about.name());
    put(json, "title", about.title());
    put(json, "description", about.description());
    if (about.synthetic()) {
      json.addProperty("synthetic", true);
    }
    json.add("notes", texts(about.notes().stream().map(Wording::en).toList()));
    json.add("notes@ja", texts(about.notes().stream().map(Wording::ja).toList()));
    JsonArray licenses = new JsonArray();
    for (License license : about.licenses()) {
      JsonObject one = new JsonObject();
      one.addProperty("name", license.name());
      put(one, "title", license.title());
      one.addProperty("path", license.path());
      licenses.add(one);
    }
    json.add("licenses", licenses);
    JsonArray sources = new JsonArray();
    for (Source source : about.sources()) {
      JsonObject one = new JsonObject();
      put(one, "title", source.title());
      one.addProperty("path", source.path());
      put(one, "processing", source.processing());
      sources.add(one);
    }
    json.add("sources", sources);
    JsonArray resources = new JsonArray();
    resources.add(resource());
    json.add("resources", resources);
    return json;
  }

  private JsonObject resource() {
    JsonObject schema = new JsonObject();
    JsonArray fields = new JsonArray();
    for (Column<?> column : table.columns()) {
      JsonObject field = new JsonObject();
      field.addProperty("name", column.name());
      field.addProperty("type", type(column).word());
      put(field, "title", titles.apply(column));
      unit(column, field);
      fields.add(field);
    }
    schema.add("fields", fields);
    schema.add("missingValues", texts(List.of("")));
    if (isKey(table.column(0))) {
      schema.add("primaryKey", texts(List.of(table.column(0).name())));
    }
    JsonObject resource = new JsonObject();
    resource.addProperty("profile", "tabular-data-resource");
    resource.addProperty("name", "table");
    resource.addProperty("path", file());
    resource.addProperty("format", "csv");
    resource.addProperty("mediatype", "text/csv");
    resource.addProperty("encoding", "utf-8");
    put(resource, "title", about.title());
    resource.add("schema", schema);
    return resource;
  }

  /** A schema has known units only; another is kept in words. */
  private static void unit(Column<?> column, JsonObject field) {
    String unit = ColumnInfos.of(column).unit();
    Optional<String> symbol = UnitSymbol.of(unit);
    if (symbol.isEmpty()) {
      put(
          field,
          "description",
          new Wording(
              TEXTS.get(Language.JA, "import.unit", unit),
              TEXTS.get(Language.EN, "import.unit", unit)));
    } else if (!unit.isEmpty()) {
      field.addProperty("unit", symbol.get());
    }
  }

  /** The columns whose units no schema can have. */
  List<Column<?>> unknownUnits() {
    return table.columns().stream()
        .<Column<?>>map(column -> column)
        .filter(column -> UnitSymbol.of(ColumnInfos.of(column).unit()).isEmpty())
        .toList();
  }

  private static FieldType type(Column<?> column) {
    if (column instanceof IntColumn) {
      return FieldType.INTEGER;
    }
    if (column instanceof NumericColumn) {
      return FieldType.NUMBER;
    }
    if (column instanceof DateColumn) {
      return FieldType.DATE;
    }
    if (column instanceof DateTimeColumn) {
      return FieldType.DATETIME;
    }
    return column instanceof BooleanColumn ? FieldType.BOOLEAN : FieldType.STRING;
  }

  private static boolean isKey(Column<?> column) {
    Set<Object> seen = new HashSet<>();
    for (int row = 0; row < column.size(); row++) {
      if (column.isMissing(row) || !seen.add(String.valueOf(column.get(row)))) {
        return false;
      }
    }
    return true;
  }

  private String readme() {
    return "# " + about.name() + "\n\n" + about.title().ja() + "\n"
        + about.title().en() + "\n\n" + about.description().ja() + "\n"
        + about.description().en() + "\n";
  }

  private static JsonArray texts(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }

  private static void put(JsonObject json, String key, Wording wording) {
    json.addProperty(key, wording.en());
    json.addProperty(key + "@ja", wording.ja());
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return; // renamed
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
