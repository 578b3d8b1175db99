package org.ishizue.analysis.jma;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ishizue.analysis.meta.UnitInName;

/**
 * The header of a past-weather file: a line of station names, a line of elements that begins with 年月日,
 * 年月日時 or 年月 (or with 年, 月, … in columns of their own), then one or two lines that say 風向, 現象なし情報,
 * 品質情報, 均質番号. How wide it is depends on the station, so every column is told by what stands above it.
 */
final class PastWeatherHeader {
  private final List<String> names;

  private PastWeatherHeader(List<String> names) {
    this.names = names;
  }

  /** The header in the lines above the data; nothing if they are not such a header. */
  static Optional<PastWeatherHeader> of(List<String> lines) {
    List<List<String>> cells = lines.stream().map(PastWeatherHeader::cells).toList();
    int elements = -1;
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()
          && cells.get(i).get(0).startsWith("年")
          && cells.get(i).size() > 1) {
        elements = i;
      }
    }
    if (elements < 1) {
      return Optional.empty();
    }
    List<String> stations = cells.get(elements - 1);
    Set<String> different = new LinkedHashSet<>(stations);
    different.remove("");
    List<String> names = new ArrayList<>();
    for (int column = 0; column < cells.get(elements).size(); column++) {
      String station = different.size() > 1 ? at(stations, column) : "";
      String name =
          name(at(cells.get(elements), column), cells.subList(elements + 1, cells.size()), column);
      names.add((station + " " + name).strip());
    }
    return Optional.of(new PastWeatherHeader(Names.unique(names)));
  }

  /**
   * A name for each column: the element with its unit for the value, the element without it and the kind of
   * information for the others; the station before them if there are several.
   */
  List<String> names() {
    return names;
  }

  /** The columns of measured values, which have a unit. */
  List<String> measured() {
    return names.stream().filter(name -> !UnitInName.of(name).isEmpty()).toList();
  }

  private static String name(String element, List<List<String>> below, int column) {
    List<String> parts = new ArrayList<>();
    below.forEach(line -> parts.add(at(line, column)));
    parts.removeIf(String::isEmpty);
    if (parts.isEmpty()) {
      return element;
    }
    String plain = UnitInName.without(element);
    boolean ofWind = parts.get(0).equals("風向") && plain.equals("風速");
    return (ofWind ? "" : plain + " ") + String.join(" ", parts);
  }

  private static String at(List<String> cells, int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  private static List<String> cells(String line) {
    try (CSVParser parser = CSVParser.parse(new StringReader(line), CSVFormat.RFC4180)) {
      List<CSVRecord> records = parser.getRecords();
      return records.isEmpty()
          ? List.of()
          : records.get(0).stream().map(String::strip).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
