package org.ishizue.analysis.jma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.ishizue.analysis.Import;
import org.ishizue.analysis.Samples;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.read.ReadResult;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** Files of our own making in JMA's format, and real downloads where they lie beside the project. */
final class PastWeatherReaderTest {
  @TempDir
  private Path folder;

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void a_daily_file_keeps_values_and_what_belongs_to_them() {
    ReadResult result = jma("""
        ダウンロードした時刻：2026/01/02 03:04:05

        ,架空,架空,架空,架空
        年月日,降水量の合計(mm),降水量の合計(mm),降水量の合計(mm),降水量の合計(mm)
        ,,現象なし情報,品質情報,均質番号
        2020/7/3,0,1,8,1
        2020/7/4,101.5,0,8,1
        2020/7/5,12.0,0,5,1
        2020/7/6,,0,1,2
        """);
    Table table = result.table();
    assertThat(table.columnNames())
        .containsExactly("年月日", "降水量の合計(mm)", "降水量の合計 現象なし情報", "降水量の合計 品質情報", "降水量の合計 均質番号");
    assertThat(table.dateColumn("年月日").get(1)).isEqualTo(LocalDate.of(2020, 7, 4));
    assertThat(table.doubleColumn("降水量の合計(mm)").asList()).containsExactly(0.0, 101.5, 12.0, null);
    assertThat(ColumnInfos.of(table.column("降水量の合計(mm)")).unit()).isEqualTo("mm");
    assertThat(result.report().toString())
        .contains("encoding Windows-31J")
        .contains("\"降水量の合計 品質情報\": 8 normal: 2, 5 quasi-normal: 1, 1 missing: 1")
        .contains("\"降水量の合計 現象なし情報\": 1 without the phenomenon");
  }

  @Test
  void an_hourly_file_with_wind_has_a_header_line_more_and_midnight_is_the_next_days() {
    Table table = jma("""
        ダウンロードした時刻：2026/01/02 03:04:05

        ,架空,架空,架空,架空
        年月日時,風速(m/s),風速(m/s),風速(m/s),風速(m/s)
        ,,,風向,風向
        ,,品質情報,,品質情報
        2016/1/1 23:00:00,2.4,8,北西,8
        2016/1/1 24:00:00,3.1,8,静穏,8
        """).table();
    assertThat(table.columnNames()).containsExactly("年月日時", "風速(m/s)", "風速 品質情報", "風向", "風向 品質情報");
    assertThat(table.dateTimeColumn("年月日時").get(1)).isEqualTo(LocalDateTime.of(2016, 1, 2, 0, 0));
    assertThat(table.stringColumn("風向").asList()).containsExactly("北西", "静穏");
  }

  @Test
  void several_stations_stand_side_by_side_under_their_names() {
    Table table = jma("""
        x

        ,架空,架空,仮想,仮想
        年月,降水量の合計(mm),降水量の合計(mm),降水量の合計(mm),降水量の合計(mm)
        ,,品質情報,,品質情報
        2016/1/1,10.5,8,7.5,8
        """).table();
    assertThat(table.columnNames())
        .containsExactly(
            "年月", "架空 降水量の合計(mm)", "架空 降水量の合計 品質情報", "仮想 降水量の合計(mm)", "仮想 降水量の合計 品質情報");
  }

  @Test
  void year_month_day_and_hour_in_columns_of_their_own_become_one_time() {
    ReadResult result = jma("""
        x

        ,,,,架空,架空
        年,月,日,時,降水量(mm),降水量(mm)
        ,,,,,品質情報
        2016,1,1,23,0,8
        2016,1,1,24,1,8
        """);
    assertThat(result.table().columnNames()).containsExactly("年月日時", "降水量(mm)", "降水量 品質情報");
    assertThat(result.table().dateTimeColumn("年月日時").get(1))
        .isEqualTo(LocalDateTime.of(2016, 1, 2, 0, 0));
    assertThat(result.table().doubleColumn("降水量(mm)").asList()).containsExactly(0.0, 1.0);
  }

  @Test
  void the_directions_of_several_winds_are_kept_apart() {
    Table table = jma("""
        x

        ,架空,架空,架空,架空
        年月日,最大風速(m/s),最大風速(m/s),最大瞬間風速(m/s),最大瞬間風速(m/s)
        ,,風向,,風向
        2016/1/1,2.4,北,5.1,北西
        """).table();
    assertThat(table.columnNames())
        .containsExactly("年月日", "最大風速(m/s)", "最大風速 風向", "最大瞬間風速(m/s)", "最大瞬間風速 風向");
  }

  @Test
  void monthly_values_have_the_first_of_the_month() {
    Table table = jma("""
        x

        ,架空,架空
        年月,降水量の合計(mm),降水量の合計(mm)
        ,,品質情報
        2016/1,31.5,8
        2016/2,40,8
        """).table();
    assertThat(table.dateColumn("年月").asList())
        .containsExactly(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 2, 1));
  }

  @Test
  void another_csv_is_refused_with_its_first_line() {
    assertThatThrownBy(() -> jma("a,b\n1,2\n"))
        .hasMessageContaining("JMA-001")
        .hasMessageContaining("a,b");
    assertThatThrownBy(() -> Import.jma(folder.resolve("none.csv")))
        .hasMessageContaining("READ-001");
  }

  @Test
  void both_languages_have_the_same_texts() {
    assertThat(Texts.beside(Quality.class).differences()).isEmpty();
  }

  /** Expected values: counted from the file with other tools. */
  @Test
  void the_real_daily_file_of_yokohama_is_read_completely() {
    ReadResult result = Import.jma(sample("yokohama_daily_2006_2016.csv"));
    Table table = result.table();
    DoubleColumn rain = table.doubleColumn("降水量の合計(mm)");
    assertThat(table.rowCount()).isEqualTo(4018);
    assertThat(table.intColumn("降水量の合計 品質情報").isEqualTo(8).size()).isEqualTo(4016);
    assertThat(table.intColumn("降水量の合計 現象なし情報").isEqualTo(1).size()).isEqualTo(1778);
    assertThat(rain.max()).isEqualTo(187.0);
    assertThat(table.where(rain.isEqualTo(187.0)).dateColumn("年月日").get(0))
        .isEqualTo(LocalDate.of(2014, 10, 6));
    assertThat(table.stringColumn("天気概況(昼：06時～18時)").get(0)).isEqualTo("曇");
  }

  /** Expected values: the published monthly totals beside the samples; tolerance: half of their last digit. */
  @Test
  void the_days_of_yokohama_add_up_to_the_published_months() throws IOException {
    Table table = Import.jma(sample("yokohama_daily_2006_2016.csv")).table();
    Path months = Samples.file("../figures/yokohama_monthly_2006_2016.csv");
    Table published = org.ishizue.analysis.Tables.read(months);
    for (int row = 0; row < published.rowCount(); row++) {
      int year = published.intColumn("year").getInt(row);
      int month = published.intColumn("month").getInt(row);
      Table days = table.where(table
          .dateColumn("年月日")
          .year()
          .isEqualTo(year)
          .and(table.dateColumn("年月日").monthValue().isEqualTo(month)));
      assertThat(days.doubleColumn("降水量の合計(mm)").sum())
          .as("%d-%d", year, month)
          .isCloseTo(published.numberColumn("precip_total_mm").getDouble(row), within(0.05));
    }
  }

  @Test
  void real_hourly_files_of_any_width_are_read() {
    assertThat(Import.jma(sample("hourly_amedas_15col.csv")).table().columnNames())
        .hasSize(15)
        .contains("降水量(mm)", "風向", "日照時間(時間)");
    assertThat(Import.jma(sample("hourly_staffed_27col.csv")).table().columnCount())
        .isEqualTo(27);
    assertThat(Import.jma(sample("tokushima_1day_cp932.csv")).table().rowCount())
        .isEqualTo(1);
  }

  private static Path sample(String name) {
    return Samples.file("jma/" + name);
  }

  private ReadResult jma(String text) {
    Path file = folder.resolve("data.csv");
    try {
      Files.write(file, text.replace("\n", "\r\n").getBytes(Charset.forName("windows-31j")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return Import.jma(file);
  }
}
