package org.ishizue.analysis;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ishizue.analysis.importers.BridgeInventoryReader;
import org.ishizue.analysis.importers.EStatReader;
import org.ishizue.analysis.importers.MunicipalitiesReader;
import org.ishizue.analysis.importers.RoadStructuresReader;
import org.ishizue.analysis.jma.LatestDataReader;
import org.ishizue.analysis.jma.PastWeatherReader;
import org.ishizue.analysis.read.ReadResult;
import org.ishizue.analysis.read.TableFile;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;

/**
 * Files in the formats of those who publish them, each a table and a report on how it was read:
 *
 * <pre>{@code
 * var rain = Import.jma("data.csv").table();
 * var anything = Import.open("download.zip");
 * }</pre>
 *
 * <p>The path is seen from the notebook's folder; .gz and .zip with one file inside are unpacked.
 */
public final class Import {
  private static final Texts TEXTS = Texts.beside(Import.class);

  private Import() {}

  /**
   * What a file was recognised as.
   *
   * @param method the method of this class that reads it
   */
  public record Recognised(String method) {
    /** Who publishes it, or what it is. */
    public String title(Language language) {
      return TEXTS.get(language, "import." + method);
    }
  }

  /** Finds out which of the formats below a file has, from its first rows; nothing if it is none of them. */
  public static Optional<Recognised> recognise(Path file) {
    return KnownFormat.of(file).map(known -> new Recognised(known.verb()));
  }

  /**
   * Finds out which of the formats below a file has, and reads it so; a file of none of them is read as a
   * plain table. The report says which it was.
   */
  public static ReadResult open(String file) {
    return open(Path.of(file));
  }

  /** The same for a path. */
  public static ReadResult open(Path file) {
    Optional<KnownFormat> format = KnownFormat.of(file);
    ReadResult result =
        format.map(known -> known.read(file)).orElseGet(() -> new TableFile(file).read());
    String how = format
        .map(known -> TEXTS.get("import.as", TEXTS.get("import." + known.verb()), known.verb()))
        .orElseGet(() -> TEXTS.get("import.plain"));
    return new ReadResult(result.table(), result.report().withNotes(List.of(how)));
  }

  /**
   * The name of the method below that {@link #open(Path)} would read a file with; nothing for a file of none of
   * these formats.
   */
  public static Optional<String> formatOf(Path file) {
    return KnownFormat.of(file).map(KnownFormat::verb);
  }

  /** A CSV file from 気象庁「過去の気象データ・ダウンロード」; what its columns are is told at {@link PastWeatherReader}. */
  public static ReadResult jma(String file) {
    return jma(Path.of(file));
  }

  /** The same for a path. */
  public static ReadResult jma(Path file) {
    return PastWeatherReader.read(file);
  }

  /** A CSV file of 気象庁「最新の気象データ」, all stations now; see {@link LatestDataReader}. */
  public static ReadResult jmaLatest(String file) {
    return jmaLatest(Path.of(file));
  }

  /** The same for a path. */
  public static ReadResult jmaLatest(Path file) {
    return LatestDataReader.read(file);
  }

  /** A table from e-Stat, with its notes above and below; see {@link EStatReader}. */
  public static ReadResult eStat(String file) {
    return eStat(Path.of(file));
  }

  /** The same for a path. */
  public static ReadResult eStat(Path file) {
    return EStatReader.read(file);
  }

  /** JSON of the national road structure database (xROAD); see {@link RoadStructuresReader}. */
  public static ReadResult roadStructures(String file) {
    return roadStructures(Path.of(file));
  }

  /** The same for a path. */
  public static ReadResult roadStructures(Path file) {
    return RoadStructuresReader.read(file);
  }

  /** A delimited file of the US National Bridge Inventory; see {@link BridgeInventoryReader}. */
  public static ReadResult nbi(String file) {
    return nbi(Path.of(file));
  }

  /** The same for a path. */
  public static ReadResult nbi(Path file) {
    return BridgeInventoryReader.read(file);
  }

  /** A list of prefectures or municipalities with their codes; see {@link MunicipalitiesReader}. */
  public static ReadResult municipalities(String file) {
    return municipalities(Path.of(file));
  }

  /** The same for a path. */
  public static ReadResult municipalities(Path file) {
    return MunicipalitiesReader.read(file);
  }
}
