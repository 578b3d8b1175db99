package org.ishizue.datasets.frictionless;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.datasets.frictionless.DataPackage.Constraints;
import org.ishizue.datasets.frictionless.DataPackage.Field;
import org.ishizue.datasets.frictionless.DataPackage.Resource;
import org.ishizue.datasets.frictionless.DataPackage.Schema;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Reads a CSV file (UTF-8, one header line) into a table whose columns are what the schema promises, or says
 * everything in which the file breaks the promise.
 */
public final class ResourceReader {
  private static final Texts TEXTS = Texts.beside(ResourceReader.class);

  private final Schema schema;
  private final Faults faults;
  private final List<Column<?>> columns;
  private final int[] keyColumns;
  private final Map<List<String>, Long> lineByKey = new HashMap<>();

  private ResourceReader(Resource resource) {
    schema = resource.schema();
    faults = new Faults(resource.path());
    columns = new ArrayList<>();
    for (Field field : schema.fields()) {
      columns.add(field.type().column(field.name()));
    }
    List<String> names = schema.fields().stream().map(Field::name).toList();
    keyColumns = schema.primaryKey().stream().mapToInt(names::indexOf).toArray();
  }

  /**
   * The table of a resource, named by its title, its columns knowing their titles and units.
   *
   * @throws org.ishizue.runtime.text.ProblemException DATA-003 with all that breaks the schema, DATA-011 if the file is not UTF-8
   */
  public static Table read(DataPackage dataPackage, Resource resource) {
    ResourceReader reader = new ResourceReader(resource);
    Path file = dataPackage.folder().resolve(resource.path());
    try {
      reader.read(file);
    } catch (IOException | UncheckedIOException e) {
      // The parser's iterator wraps what the decoder throws.
      if (e instanceof CharacterCodingException
          || e.getCause() instanceof CharacterCodingException) {
        throw TEXTS.problem(e, "DATA-011", resource.path());
      }
      throw TEXTS.problem(e, "DATA-012", resource.path(), String.valueOf(e.getMessage()));
    }
    reader.faults.throwIfAny();
    Table table = Table.create(resource.title().current());
    for (int i = 0; i < reader.columns.size(); i++) {
      Field field = reader.schema.fields().get(i);
      ColumnInfo info = new ColumnInfo(field.title(), field.unit(), field.description());
      table.addColumns(ColumnInfos.attach(reader.columns.get(i), info));
    }
    return table;
  }

  private void read(Path file) throws IOException {
    var decoder = StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    try (Reader reader = new InputStreamReader(Files.newInputStream(file), decoder);
        CSVParser parser = CSVParser.parse(reader, CSVFormat.RFC4180)) {
      boolean header = true;
      for (CSVRecord record : parser) {
        if (header) {
          header = false;
          if (!checkHeader(record)) {
            return;
          }
        } else {
          row(record, parser.getCurrentLineNumber());
        }
      }
      if (header) {
        faults.add("DATA-013", schema.fields().size());
      }
    }
  }

  private boolean checkHeader(CSVRecord record) {
    List<String> expected = schema.fields().stream().map(Field::name).toList();
    List<String> found = record.toList();
    if (!found.equals(expected)) {
      faults.add("DATA-015", String.join(", ", found), String.join(", ", expected));
      return false;
    }
    return true;
  }

  private void row(CSVRecord record, long line) {
    if (record.size() != columns.size()) {
      faults.add("DATA-016", line, record.size(), columns.size());
      return;
    }
    for (int i = 0; i < columns.size(); i++) {
      append(columns.get(i), schema.fields().get(i), record.get(i), line);
    }
    if (keyColumns.length > 0) {
      checkKey(record, line);
    }
  }

  private void append(Column<?> column, Field field, String text, long line) {
    Constraints constraints = field.constraints();
    if (schema.missingValues().contains(text)) {
      if (constraints.required()) {
        faults.add("DATA-017", line, field.name());
      }
      column.appendMissing();
      return;
    }
    Optional<Object> value = field.type().value(text);
    if (value.isEmpty()) {
      faults.add("DATA-014", line, field.name(), text, field.type().word());
      column.appendMissing();
      return;
    }
    column.appendObj(value.get());
    if (value.get() instanceof Number number) {
      double size = number.doubleValue();
      if (size < constraints.minimum() || size > constraints.maximum()) {
        faults.add("DATA-018", line, field.name(), text, range(constraints));
      }
    }
    if (!constraints.oneOf().isEmpty() && !constraints.oneOf().contains(text)) {
      faults.add("DATA-018", line, field.name(), text, String.join(", ", constraints.oneOf()));
    }
  }

  private static String range(Constraints constraints) {
    String from = Double.isInfinite(constraints.minimum()) ? "" : constraints.minimum() + " ";
    String to = Double.isInfinite(constraints.maximum()) ? "" : " " + constraints.maximum();
    return (from + "…" + to).strip();
  }

  private void checkKey(CSVRecord record, long line) {
    List<String> key = new ArrayList<>();
    for (int column : keyColumns) {
      key.add(record.get(column));
    }
    Long before = lineByKey.putIfAbsent(key, line);
    if (before != null) {
      faults.add(
          "DATA-019", line, String.join(", ", schema.primaryKey()), String.join(", ", key), before);
    }
  }
}
