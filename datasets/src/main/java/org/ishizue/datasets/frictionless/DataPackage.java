package org.ishizue.datasets.frictionless;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ishizue.analysis.meta.Wording;

/**
 * A data package: tables that belong together, who published them and what may be done with them.
 *
 * @param folder where its files are, perhaps inside a jar
 * @param name letters, digits, {@code -}; unique in the catalogue
 * @param description what it is and how it was made, in Markdown
 * @param synthetic whether it was made up and nobody ever observed it
 * @param notes what a user must know before drawing conclusions
 */
public record DataPackage(
    Path folder,
    String name,
    Wording title,
    Wording description,
    boolean synthetic,
    List<Wording> notes,
    List<Source> sources,
    List<License> licenses,
    List<Resource> resources) {
  public DataPackage {
    notes = List.copyOf(notes);
    sources = List.copyOf(sources);
    licenses = List.copyOf(licenses);
    resources = List.copyOf(resources);
  }

  /** The resource of a name. */
  public Optional<Resource> resource(String resourceName) {
    return resources.stream().filter(one -> one.name().equals(resourceName)).findFirst();
  }

  /**
   * Who published the figures.
   *
   * @param name the word by which a column {@code source} refers to it; empty if none does
   * @param processing what was done with them since; empty if nothing
   * @param secondary whether it only passes on what somebody else published
   */
  public record Source(
      String name, Wording title, String path, Wording processing, boolean secondary) {}

  /** The terms of use. */
  public record License(String name, Wording title, String path) {}

  /**
   * One file.
   *
   * @param tabular whether it is a table with a schema; else a file as somebody published it, to be read by an importer
   * @param generator the name of the program that makes the file when it is first wanted; empty if the file is there
   * @param sha256 the file's SHA-256 in lower-case hexadecimal; empty if not given
   * @param bytes the file's size; -1 if not given
   */
  public record Resource(
      String name,
      Wording title,
      String path,
      boolean tabular,
      String generator,
      String sha256,
      long bytes,
      Schema schema) {
    /** Whether its file is made on this machine. */
    public boolean isGenerated() {
      return !generator.isEmpty();
    }
  }

  /** The columns of a file, the texts that mean "missing", and the columns whose values name a row. */
  public record Schema(
      List<Field> fields,
      List<String> missingValues,
      List<String> primaryKey,
      List<ForeignKey> foreignKeys) {
    public Schema {
      fields = List.copyOf(fields);
      missingValues = List.copyOf(missingValues);
      primaryKey = List.copyOf(primaryKey);
      foreignKeys = List.copyOf(foreignKeys);
    }

    /** The columns' names in their order. */
    public List<String> names() {
      return fields.stream().map(Field::name).toList();
    }
  }

  /**
   * Columns whose values must be found in another table of the same package.
   *
   * @param resource the other table; the same table where it is empty
   * @param referenced its columns, in the order of {@code fields}
   */
  public record ForeignKey(List<String> fields, String resource, List<String> referenced) {
    public ForeignKey {
      fields = List.copyOf(fields);
      referenced = List.copyOf(referenced);
    }
  }

  /**
   * One column.
   *
   * @param unit the unit's symbol, or nothing
   */
  public record Field(
      String name,
      FieldType type,
      Wording title,
      String unit,
      Wording description,
      Constraints constraints) {}

  /**
   * What a column's values must be.
   *
   * @param minimum the smallest allowed number; -∞ for any
   * @param maximum the largest allowed number; ∞ for any
   * @param pattern the regular expression that the whole text must match; empty for any
   * @param oneOf the allowed texts; empty for any
   */
  public record Constraints(
      boolean required, double minimum, double maximum, String pattern, List<String> oneOf) {
    public Constraints {
      oneOf = List.copyOf(oneOf);
    }
  }
}
