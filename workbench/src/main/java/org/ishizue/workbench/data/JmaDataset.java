package org.ishizue.workbench.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.meta.UnitInName;
import org.ishizue.analysis.meta.Wording;
import tech.tablesaw.columns.Column;

/** The words of the Japan Meteorological Agency's downloads. */
final class JmaDataset {
  private static final int HEAD = 4096;

  /** Elements and kinds of information in English; longer ones first where one begins another. */
  private static final Map<String, String> ENGLISH = Map.ofEntries(
      Map.entry("年月日時", "Time"),
      Map.entry("年月日", "Day"),
      Map.entry("年月", "Month"),
      Map.entry("降水量の合計", "Total precipitation"),
      Map.entry("日降水量の最大", "Maximum daily precipitation"),
      Map.entry("1時間降水量の最大", "Maximum hourly precipitation"),
      Map.entry("10分間降水量の最大", "Maximum precipitation of 10 minutes"),
      Map.entry("降水量", "Precipitation"),
      Map.entry("平均気温", "Mean temperature"),
      Map.entry("最高気温", "Maximum temperature"),
      Map.entry("最低気温", "Minimum temperature"),
      Map.entry("気温", "Temperature"),
      Map.entry("平均風速", "Mean wind speed"),
      Map.entry("最大風速", "Maximum wind speed"),
      Map.entry("最大瞬間風速", "Maximum gust"),
      Map.entry("風速", "Wind speed"),
      Map.entry("風向", "Wind direction"),
      Map.entry("日照時間", "Sunshine duration"),
      Map.entry("積雪", "Snow depth"),
      Map.entry("最深積雪", "Maximum snow depth"),
      Map.entry("降雪量合計", "Total snowfall"),
      Map.entry("相対湿度", "Relative humidity"),
      Map.entry("平均湿度", "Mean humidity"),
      Map.entry("日射量", "Solar radiation"),
      Map.entry("現地気圧", "Station pressure"),
      Map.entry("海面気圧", "Sea-level pressure"),
      Map.entry("品質情報", "quality"),
      Map.entry("均質番号", "homogeneity number"),
      Map.entry("現象なし情報", "no-phenomenon flag"));

  private JmaDataset() {}

  /** What its importer calls a column; else its name without its unit, and in English as far as its words are known. */
  static Wording title(Column<?> column) {
    Wording known = ColumnInfos.of(column).title();
    if (!known.equals(Wording.NONE)) {
      return known;
    }
    String japanese = UnitInName.without(column.name());
    StringBuilder english = new StringBuilder();
    for (String word : japanese.split(" ", -1)) {
      english.append(english.isEmpty() ? "" : " ").append(ENGLISH.getOrDefault(word, word));
    }
    return new Wording(japanese, english.toString());
  }

  /** Whether the head of a file says that it is synthetic: what is imported from it must go on saying so. */
  static boolean isSynthetic(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEAD);
      String text = new String(head, Charset.forName("windows-31j"));
      return text.contains("合成") || text.contains("synthetic");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
