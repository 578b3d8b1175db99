package org.ishizue.datasets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.meta.Origin;
import org.ishizue.analysis.meta.Origins;
import org.ishizue.datasets.frictionless.DataPackage;
import org.ishizue.datasets.frictionless.DataPackage.Resource;
import org.ishizue.datasets.frictionless.DataPackage.Source;
import org.ishizue.datasets.frictionless.PackageReader;
import org.ishizue.datasets.frictionless.ResourceReader;
import org.ishizue.datasets.synthetic.OrdinaryTown;
import org.ishizue.runtime.text.NearNames;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The data sets that come with the lessons.
 *
 * <pre>{@code
 * var rain = Datasets.load("hijiori-annual-rain");
 * }</pre>
 */
public final class Datasets {
  private static final Texts TEXTS = Texts.beside(Datasets.class);

  private Datasets() {}

  /**
   * The first table of a data set, each time afresh: changing it changes no other. A synthetic table is generated
   * when it is first wanted, and kept in the cache folder.
   *
   * @throws org.ishizue.runtime.text.ProblemException DATA-001 if there is no such data set, with the names that are near;
   *     DATA-003 with all that is wrong with its files; DATA-021 if it is a file and no table; DATA-040 if a
   *     generated table cannot be kept
   */
  public static Table load(String name) {
    DataPackage dataPackage = about(name);
    return read(dataPackage, dataPackage.resources().get(0));
  }

  /**
   * One of several tables of a data set.
   *
   * @throws org.ishizue.runtime.text.ProblemException DATA-020 if the data set has no such table; else as {@link
   *     #load(String)}
   */
  public static Table load(String name, String tableName) {
    DataPackage dataPackage = about(name);
    return read(dataPackage, resource(dataPackage, tableName));
  }

  /**
   * The file of a data set's first table, or of its only file: for those that are not a table yet ({@code
   * Import.jma(Datasets.file("synthetic-jma-download"))}) and for SQL. A file that is generated, or packed into a jar, is
   * put into the cache folder first.
   */
  public static Path file(String name) {
    DataPackage dataPackage = about(name);
    return ResourceFiles.of(dataPackage, dataPackage.resources().get(0));
  }

  /** The file of one of several tables of a data set. */
  public static Path file(String name, String tableName) {
    DataPackage dataPackage = about(name);
    return ResourceFiles.of(dataPackage, resource(dataPackage, tableName));
  }

  /** What a data set is: its columns and units, source, terms and notes. Shows itself in a cell. */
  public static DataPackage about(String name) {
    Catalogue catalogue = Catalogue.current();
    return PackageReader.read(catalogue.folder(name).orElseThrow(() -> {
      List<String> names = List.copyOf(catalogue.folders().keySet());
      return TEXTS.problem("DATA-001", name, String.join(", ", names), didYouMean(name, names));
    }));
  }

  /**
   * A town that does not exist, for the plan of the last lesson: the same town for the same seed. Shows itself
   * in a cell.
   *
   * @param seed any number; each learner of a course has one
   */
  public static OrdinaryTown town(long seed) {
    return OrdinaryTown.of(seed);
  }

  /** All data sets as a table: name, title, tables, source. */
  public static Table list() {
    StringColumn names = StringColumn.create(TEXTS.get("list.name"));
    StringColumn titles = StringColumn.create(TEXTS.get("list.title"));
    StringColumn tables = StringColumn.create(TEXTS.get("list.tables"));
    StringColumn sources = StringColumn.create(TEXTS.get("list.source"));
    for (Path folder : Catalogue.current().folders().values()) {
      DataPackage dataPackage = PackageReader.read(folder);
      names.append(dataPackage.name());
      titles.append(dataPackage.title().current());
      tables.append(
          String.join(", ", dataPackage.resources().stream().map(Resource::name).toList()));
      List<String> sourceTitles = new ArrayList<>();
      dataPackage.sources().forEach(source -> sourceTitles.add(source.title().current()));
      sources.append(String.join("; ", sourceTitles));
    }
    return Table.create(TEXTS.get("list"), names, titles, tables, sources);
  }

  private static Table read(DataPackage dataPackage, Resource resource) {
    if (!resource.tabular()) {
      throw TEXTS.problem("DATA-021", dataPackage.name(), resource.path());
    }
    if (resource.isGenerated()) {
      // Its key was checked when its checksum was taken.
      Table generated =
          ResourceReader.read(ResourceFiles.of(dataPackage, resource), resource, false);
      return Origins.attach(generated, origin(dataPackage));
    }
    return Origins.attach(ResourceReader.read(dataPackage, resource), origin(dataPackage));
  }

  private static Origin origin(DataPackage dataPackage) {
    List<Source> sources = dataPackage.sources();
    return new Origin(
        sources.stream().map(Source::title).toList(),
        sources.stream().anyMatch(source -> !source.processing().isEmpty()),
        dataPackage.synthetic());
  }

  private static Resource resource(DataPackage dataPackage, String name) {
    return dataPackage.resource(name).orElseThrow(() -> {
      List<String> names = dataPackage.resources().stream().map(Resource::name).toList();
      return TEXTS.problem(
          "DATA-020", dataPackage.name(), name, String.join(", ", names), didYouMean(name, names));
    });
  }

  private static String didYouMean(String meant, List<String> names) {
    List<String> near = NearNames.of(meant, names);
    return near.isEmpty() ? "" : TEXTS.get("didYouMean", String.join(", ", near));
  }
}
