package org.ishizue.datasets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.ishizue.analysis.text.NearNames;
import org.ishizue.datasets.frictionless.DataPackage;
import org.ishizue.datasets.frictionless.DataPackage.Resource;
import org.ishizue.datasets.frictionless.PackageReader;
import org.ishizue.datasets.frictionless.ResourceReader;
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
   * The first table of a data set, each time afresh: changing it changes no other.
   *
   * @throws org.ishizue.runtime.text.ProblemException DATA-001 if there is no such data set, with the names that are near;
   *     DATA-003 with all that is wrong with its files
   */
  public static Table load(String name) {
    DataPackage dataPackage = about(name);
    return ResourceReader.read(dataPackage, dataPackage.resources().get(0));
  }

  /**
   * One of several tables of a data set.
   *
   * @throws org.ishizue.runtime.text.ProblemException DATA-020 if the data set has no such table; else as {@link
   *     #load(String)}
   */
  public static Table load(String name, String tableName) {
    DataPackage dataPackage = about(name);
    for (Resource resource : dataPackage.resources()) {
      if (resource.name().equals(tableName)) {
        return ResourceReader.read(dataPackage, resource);
      }
    }
    List<String> names = dataPackage.resources().stream().map(Resource::name).toList();
    throw TEXTS.problem(
        "DATA-020", name, tableName, String.join(", ", names), didYouMean(tableName, names));
  }

  /** What a data set is: its columns and units, source, terms and notes. Shows itself in a cell. */
  public static DataPackage about(String name) {
    SortedMap<String, Path> folders = Catalogue.current().folders();
    Path folder = folders.get(name);
    if (folder == null) {
      throw TEXTS.problem(
          "DATA-001",
          name,
          String.join(", ", folders.keySet()),
          didYouMean(name, List.copyOf(folders.keySet())));
    }
    return PackageReader.read(folder);
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

  private static String didYouMean(String meant, List<String> names) {
    List<String> near = NearNames.of(meant, names);
    return near.isEmpty() ? "" : TEXTS.get("didYouMean", String.join(", ", near));
  }
}
