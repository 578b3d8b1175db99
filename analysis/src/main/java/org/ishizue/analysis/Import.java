package org.ishizue.analysis;

import java.nio.file.Path;
import org.ishizue.analysis.jma.PastWeatherReader;
import org.ishizue.analysis.read.ReadResult;

/**
 * Files in the formats of those who publish them, each a table and a report on how it was read:
 *
 * <pre>{@code
 * var rain = Import.jma("data.csv").table();
 * }</pre>
 */
public final class Import {
  private Import() {}

  /**
   * A CSV file from 気象庁「過去の気象データ・ダウンロード」; what its columns are is told at {@link PastWeatherReader}.
   *
   * @param file its path, from the notebook's folder
   */
  public static ReadResult jma(String file) {
    return jma(Path.of(file));
  }

  /** The same for a path. */
  public static ReadResult jma(Path file) {
    return PastWeatherReader.read(file);
  }
}
