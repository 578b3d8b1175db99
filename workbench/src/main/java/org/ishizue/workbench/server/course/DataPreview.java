package org.ishizue.workbench.server.course;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ishizue.datasets.frictionless.DataPackage;
import org.ishizue.datasets.frictionless.DataPackage.Field;
import org.ishizue.datasets.frictionless.DataPackage.Resource;
import org.ishizue.datasets.frictionless.PackageReader;
import org.ishizue.runtime.text.Language;

/** The course's data sets as the home page shows them: what they are, and their first rows. */
final class DataPreview {
  private static final int ROWS = 8;

  private final Path folder;

  DataPreview(Path folder) {
    this.folder = folder;
  }

  /** Name, title and tables of each data set. */
  JsonArray list(Language language) throws IOException {
    JsonArray list = new JsonArray();
    for (Path one : folders()) {
      DataPackage data = PackageReader.read(one);
      JsonObject model = new JsonObject();
      model.addProperty("name", data.name());
      model.addProperty("title", data.title().in(language));
      model.addProperty("description", data.description().in(language));
      list.add(model);
    }
    return list;
  }

  /** The columns with their units and the first rows of the first table, as they stand in the file. */
  JsonObject preview(String name, Language language) throws IOException {
    for (Path one : folders()) {
      DataPackage data = PackageReader.read(one);
      if (data.name().equals(name)) {
        return table(data, data.resources().get(0), language);
      }
    }
    return new JsonObject();
  }

  private List<Path> folders() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(one -> Files.exists(one.resolve("datapackage.json")))
          .sorted()
          .toList();
    }
  }

  private static JsonObject table(DataPackage data, Resource resource, Language language)
      throws IOException {
    JsonArray columns = new JsonArray();
    for (Field field : resource.schema().fields()) {
      String title = field.title().in(language);
      columns.add((title.isEmpty() ? field.name() : title)
          + (field.unit().isEmpty() ? "" : " (" + field.unit() + ")"));
    }
    JsonArray rows = new JsonArray();
    try (BufferedReader reader = Files.newBufferedReader(
            data.folder().resolve(resource.path()), StandardCharsets.UTF_8);
        CSVParser parser = CSVFormat.RFC4180.parse(reader)) {
      boolean header = true;
      for (CSVRecord record : parser) {
        if (header) {
          header = false;
          continue;
        }
        JsonArray row = new JsonArray();
        record.forEach(row::add);
        rows.add(row);
        if (rows.size() == ROWS) {
          break;
        }
      }
    }
    JsonObject model = new JsonObject();
    model.add("columns", columns);
    model.add("rows", rows);
    model.addProperty("load", "Datasets.load(\"" + data.name() + "\")");
    return model;
  }
}
