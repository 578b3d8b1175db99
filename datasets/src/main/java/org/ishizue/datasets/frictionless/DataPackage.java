package org.ishizue.datasets.frictionless;

import java.nio.file.Path;
import java.util.List;
import org.ishizue.analysis.meta.Wording;

/**
 * A data package: tables that belong together, who published them and what may be done with them.
 *
 * @param folder where its files are, perhaps inside a jar
 * @param name letters, digits, {@code -}; unique in the catalogue
 * @param description what it is and how it was made, in Markdown
 * @param notes what a user must know before drawing conclusions
 */
public record DataPackage(
    Path folder,
    String name,
    Wording title,
    Wording description,
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

  /**
   * Who published the figures.
   *
   * @param processing what was done with them since; empty if nothing
   */
  public record Source(Wording title, String path, Wording processing) {}

  /** The terms of use. */
  public record License(String name, Wording title, String path) {}

  /** One CSV file and its schema. */
  public record Resource(String name, Wording title, String path, Schema schema) {}

  /** The columns of a file, the texts that mean "missing", and the columns whose values name a row. */
  public record Schema(List<Field> fields, List<String> missingValues, List<String> primaryKey) {
    public Schema {
      fields = List.copyOf(fields);
      missingValues = List.copyOf(missingValues);
      primaryKey = List.copyOf(primaryKey);
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
   * @param oneOf the allowed texts; empty for any
   */
  public record Constraints(boolean required, double minimum, double maximum, List<String> oneOf) {
    public static final Constraints NONE =
        new Constraints(false, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of());

    public Constraints {
      oneOf = List.copyOf(oneOf);
    }
  }
}
