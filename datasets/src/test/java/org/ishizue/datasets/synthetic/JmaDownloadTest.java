package org.ishizue.datasets.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.TreeMap;
import org.ishizue.analysis.Import;
import org.ishizue.datasets.Datasets;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/** The dirty file of the lesson: as its program makes it, and clean again by the three rules of its README. */
final class JmaDownloadTest {
  private final JmaDownload made = new JmaDownload();

  @Test
  void the_file_is_the_one_that_the_program_makes() throws IOException {
    assertThat(Files.readAllBytes(JmaDownload.FILE)).isEqualTo(made.bytes());
  }

  @Test
  void it_says_that_it_is_synthetic_in_its_first_line_and_in_its_stations_name()
      throws IOException {
    var lines = Files.readAllLines(JmaDownload.FILE, Charset.forName("windows-31j"));
    assertThat(lines.get(0)).startsWith("ダウンロードした時刻：").contains("合成", "synthetic");
    assertThat(lines.get(2)).contains("礎町（合成）");
  }

  @Test
  void it_holds_every_kind_of_dirt() throws IOException {
    String text = Files.readString(JmaDownload.FILE, Charset.forName("windows-31j"));
    assertThat(text).contains("×", "///", "--", "１", "．", ",5,", ",4,", ",2,", "\r\n", "～", " ");
    assertThat(text.split("2020/7/4,", -1)).hasSize(3);
    assertThat(text).doesNotContain("2020/7/20,", "2020/7/21,");
  }

  @Test
  void three_rules_and_the_unit_of_the_header_give_back_what_was_true() {
    Table raw = Import.jma(Datasets.file("synthetic-jma-download")).table();
    assertThat(raw.rowCount()).isEqualTo(92 - JmaDownload.LEFT_OUT.size() + 1);
    DateColumn dates = raw.dateColumn("年月日");
    TreeMap<LocalDate, Double> rain = new TreeMap<>();
    TreeMap<LocalDate, Double> max = new TreeMap<>();
    for (int row = 0; row < raw.rowCount(); row++) {
      LocalDate date = dates.get(row);
      rain.put(date, value(raw, row, "降水量の合計", "(mm)"));
      max.put(date, value(raw, row, "1時間降水量の最大", "(0.1mm)") / 10);
    }
    made.truth().forEach((date, day) -> {
      if (made.isKnown(date)) {
        assertThat(rain.get(date)).as("%s", date).isEqualTo(day.rainMm());
        assertThat(max.get(date)).as("%s", date).isEqualTo(day.maxMm());
      } else {
        assertThat(rain.getOrDefault(date, Double.NaN)).as("%s", date).isNaN();
      }
    });
  }

  /** Rule 1: of quality 5 or 8 only; rule 2: none is 0; rule 3, the later line counts, is the map's. */
  private static double value(Table raw, int row, String element, String unit) {
    NumericColumn<?> values = raw.numberColumn(element + unit);
    IntColumn none = raw.intColumn(element + " 現象なし情報");
    IntColumn quality = raw.intColumn(element + " 品質情報");
    if (quality.isMissing(row) || quality.getInt(row) < 5) {
      return Double.NaN;
    }
    return !none.isMissing(row) && none.getInt(row) == 1 ? 0 : values.getDouble(row);
  }
}
