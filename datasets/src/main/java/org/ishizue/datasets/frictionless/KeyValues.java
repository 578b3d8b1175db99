package org.ishizue.datasets.frictionless;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.ishizue.datasets.frictionless.DataPackage.ForeignKey;
import org.ishizue.datasets.frictionless.DataPackage.Resource;
import org.ishizue.datasets.frictionless.DataPackage.Source;
import org.ishizue.datasets.frictionless.ResourceReader.RowWatcher;

/** The values of one table that other tables refer to, or that refer to others: gathered first, compared at the end. */
final class KeyValues implements RowWatcher {
  /** The column whose values are names of the package's sources. */
  private static final String SOURCE = "source";

  private final DataPackage dataPackage;
  private final Resource resource;
  private final Map<ForeignKey, Map<List<String>, Long>> referring = new HashMap<>();
  private final Map<List<String>, Set<List<String>>> referred = new HashMap<>();
  private final Map<String, Long> sources = new HashMap<>();
  private final Set<String> there = new HashSet<>();
  private long rows;

  KeyValues(DataPackage dataPackage, Resource resource) {
    this.dataPackage = dataPackage;
    this.resource = resource;
    resource.schema().foreignKeys().forEach(key -> referring.put(key, new HashMap<>()));
    for (Resource other : dataPackage.resources()) {
      for (ForeignKey key : other.schema().foreignKeys()) {
        if (target(key, other).equals(resource.name())) {
          referred.put(key.referenced(), new HashSet<>());
        }
      }
    }
  }

  Resource resource() {
    return resource;
  }

  long rows() {
    return rows;
  }

  @Override
  public void row(long line, CSVRecord row, List<ColumnReader> columns) {
    rows++;
    Map<String, String> texts = new HashMap<>();
    for (ColumnReader column : columns) {
      if (column.isThere()) {
        there.add(column.field().name());
        if (!column.isMissing(column.text(row))) {
          texts.put(column.field().name(), column.text(row));
        }
      }
    }
    referring.forEach((key, lines) -> {
      if (texts.keySet().containsAll(key.fields())) { // a missing value refers to nothing
        lines.merge(texts(key.fields(), texts), line, Math::min);
      }
    });
    referred.forEach((fields, values) -> values.add(texts(fields, texts)));
    String source = texts.get(SOURCE);
    if (source != null) {
      sources.merge(source, line, Math::min);
    }
  }

  /** The values that lead nowhere, each at the first line where it stands. */
  List<Fault> faults(Map<String, KeyValues> tables) {
    Faults faults = new Faults(resource.path());
    for (ForeignKey key : resource.schema().foreignKeys()) {
      KeyValues target = tables.get(target(key, resource));
      if (target == null || !target.there.containsAll(key.referenced())) {
        continue; // a column that is missing there is told there
      }
      Set<List<String>> present = target.referred.getOrDefault(key.referenced(), Set.of());
      referring.getOrDefault(key, Map.of()).forEach((value, line) -> {
        if (!present.contains(value)) {
          faults.add(
              "DATA-026",
              line,
              String.join(", ", key.fields()),
              String.join(", ", value),
              target.resource.path() + " (" + String.join(", ", key.referenced()) + ")");
        }
      });
    }
    unknownSources(faults);
    List<Fault> sorted = new ArrayList<>(faults.list());
    sorted.sort((a, b) -> Long.compare(a.line(), b.line()));
    return sorted;
  }

  private void unknownSources(Faults faults) {
    Set<String> names =
        new TreeSet<>(dataPackage.sources().stream().map(Source::name).toList());
    names.remove("");
    if (names.isEmpty()) {
      return; // a column of that name is then a column like others
    }
    sources.forEach((name, line) -> {
      if (!names.contains(name)) {
        faults.add("DATA-033", line, SOURCE, name, String.join(", ", names));
      }
    });
  }

  private static String target(ForeignKey key, Resource own) {
    return key.resource().isEmpty() ? own.name() : key.resource();
  }

  private static List<String> texts(List<String> fields, Map<String, String> texts) {
    return fields.stream().map(field -> texts.getOrDefault(field, "")).toList();
  }
}
