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
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.datasets.frictionless.DataPackage.Field;
import org.ishizue.datasets.frictionless.DataPackage.Resource;
import org.ishizue.datasets.frictionless.DataPackage.Schema;
import tech.tablesaw.api.Table;

/**
 * Reads a CSV file (UTF-8, one header line) into a table whose columns are what the schema promises, or says
 * everything in which the file breaks the promise.
 */
public final class ResourceReader {
  private static final RowWatcher NOBODY = (line, row, columns) -> {};

  private final Resource resource;
  private final Schema schema;
  private final Faults faults;
  private final List<ColumnReader> columns = new ArrayList<>();
  private final List<String> primaryKey;
  private final RowWatcher watcher;
  private KeyLines keys;
  private int width;

  private ResourceReader(Resource resource, boolean checksKey, RowWatcher watcher) {
    this.resource = resource;
    this.watcher = watcher;
    schema = resource.schema();
    primaryKey = checksKey ? schema.primaryKey() : List.of();
    faults = new Faults(resource.path());
    keys = new KeyLines(List.of(), faults);
  }

  /**
   * The table of a resource, named by its title, its columns knowing their titles and units.
   *
   * @throws org.ishizue.runtime.text.ProblemException DATA-003 with all that breaks the schema
   */
  public static Table read(DataPackage dataPackage, Resource resource) {
    return read(dataPackage.folder().resolve(resource.path()), resource, true);
  }

  /**
   * The same from a file that stands elsewhere.
   *
   * @param checksKey false for a large file whose checksum says that its key has been checked before
   */
  public static Table read(Path file, Resource resource, boolean checksKey) {
    ResourceReader reader = new ResourceReader(resource, checksKey, NOBODY);
    reader.read(file);
    reader.faults.throwIfAny();
    return reader.table();
  }

  /** What breaks the schema, in the order of the lines; the rows go to whoever looks at all tables. */
  static List<Fault> inspect(Path file, Resource resource, RowWatcher watcher) {
    ResourceReader reader = new ResourceReader(resource, true, watcher);
    reader.read(file);
    return reader.faults.list();
  }

  /** Is told every row that has the right number of cells. */
  interface RowWatcher {
    /** A row and the columns of the schema that find their cells in it. */
    void row(long line, CSVRecord row, List<ColumnReader> columns);
  }

  private Table table() {
    Table table = Table.create(resource.title().current());
    for (ColumnReader column : columns) {
      Field field = column.field();
      ColumnInfo info = new ColumnInfo(field.title(), field.unit(), field.description());
      table.addColumns(ColumnInfos.attach(column.column(), info));
    }
    return table;
  }

  private void read(Path file) {
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
          header(record.toList());
        } else {
          row(record, parser.getCurrentLineNumber());
        }
      }
      if (header) {
        faults.add("DATA-013", 1, "", "", schema.fields().size());
      }
    } catch (IOException | UncheckedIOException e) {
      // The parser's iterator wraps what the decoder throws.
      if (e instanceof CharacterCodingException
          || e.getCause() instanceof CharacterCodingException) {
        faults.add("DATA-011", Utf8Lines.firstBroken(file), "", "", "UTF-8");
      } else {
        faults.add("DATA-012", 0, "", String.valueOf(e.getMessage()), "");
      }
    }
  }

  /** Finds each column of the schema in the file, so that one that is missing does not hide what the others hold. */
  private void header(List<String> found) {
    List<String> expected = schema.names();
    width = found.size();
    for (Field field : schema.fields()) {
      int index = found.indexOf(field.name());
      if (index < 0) {
        faults.add(
            "DATA-022", 1, field.name(), String.join(", ", found), field.type().word());
      }
      columns.add(new ColumnReader(field, index, schema.missingValues(), faults));
    }
    List<String> extra = new ArrayList<>(found);
    expected.forEach(extra::remove);
    for (String name : extra) {
      faults.add("DATA-023", 1, name, "", String.join(", ", expected));
    }
    if (extra.isEmpty() && found.size() == expected.size() && !found.equals(expected)) {
      faults.add("DATA-015", 1, "", String.join(", ", found), String.join(", ", expected));
    }
    keys = new KeyLines(
        columns.stream().filter(c -> primaryKey.contains(c.field().name())).toList(), faults);
  }

  private void row(CSVRecord record, long line) {
    if (record.size() != width) {
      faults.add("DATA-016", line, "", record.size(), width);
      return;
    }
    for (ColumnReader column : columns) {
      column.append(record, line);
    }
    keys.row(record, line);
    watcher.row(line, record, columns);
  }
}
