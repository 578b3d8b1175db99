package org.ishizue.analysis;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ishizue.analysis.importers.BridgeInventoryReader;
import org.ishizue.analysis.importers.EStatReader;
import org.ishizue.analysis.importers.MunicipalitiesReader;
import org.ishizue.analysis.importers.RoadStructuresReader;
import org.ishizue.analysis.jma.LatestDataReader;
import org.ishizue.analysis.jma.PastWeatherReader;
import org.ishizue.analysis.read.ReadResult;
import org.ishizue.analysis.read.Row;
import org.ishizue.analysis.read.TableFile;

/**
 * A format that {@link Import} knows.
 *
 * @param verb the method of {@link Import} that reads it
 * @param sign tells it by the first rows of a file
 * @param reader reads it
 */
record KnownFormat(String verb, Predicate<List<Row>> sign, Function<Path, ReadResult> reader) {
  private static final int ROWS_SEEN = 300;

  private static final KnownFormat ROAD_STRUCTURES =
      new KnownFormat("roadStructures", rows -> false, RoadStructuresReader::read);

  /** Those told by rows, the surest signs first. */
  private static final List<KnownFormat> BY_ROWS = List.of(
      new KnownFormat("nbi", BridgeInventoryReader::recognises, BridgeInventoryReader::read),
      new KnownFormat("jmaLatest", LatestDataReader::recognises, LatestDataReader::read),
      new KnownFormat("jma", PastWeatherReader::recognises, PastWeatherReader::read),
      new KnownFormat("eStat", EStatReader::recognises, EStatReader::read),
      new KnownFormat(
          "municipalities", MunicipalitiesReader::recognises, MunicipalitiesReader::read));

  /** The format of a file; nothing if it is none of these. */
  static Optional<KnownFormat> of(Path file) {
    TableFile table = new TableFile(file);
    if (table.isJson()) {
      return Optional.of(ROAD_STRUCTURES);
    }
    List<Row> rows = table.firstRows(ROWS_SEEN);
    return BY_ROWS.stream().filter(format -> format.sign().test(rows)).findFirst();
  }

  ReadResult read(Path file) {
    return reader.apply(file);
  }
}
