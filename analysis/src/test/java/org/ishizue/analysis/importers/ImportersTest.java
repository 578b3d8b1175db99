package org.ishizue.analysis.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

/** Files of our own making in the formats of those who publish them, and real ones where they lie beside the project. */
final class ImportersTest {
  private static final String E_STAT = """
      "統計名：","架空統計　令和２年"
      "表番号：","1-1"
      "表題：","人口（架空）"
      "***","調査していない"

      "地域 コード","地域","時間軸（年次）","男女","人口（人）","value","unit"
      "01000","架空県","2020年","総数","1,234","12.5","千人"
      "02000","仮想県","2020年","総数","-","***","千人"
      "13100","想定都","2015年","総数","△5","3","千人"
      "注）架空の数値である。"
      """;

  private static final String ROAD = """
      {"resultset": {"count": 3},
       "result": [
        {"shisetsu_id": "00012", "shisetsu_bangou": "BR-1",
         "syogen": {"shisetsu": {"meisyou": "架空橋"}, "ichi": {"ido": 38.6067, "keido": 140.1633,
          "todofuken_meisyou": "架空県", "shikutyouson_meisyou": "架空市"}, "kanrisya": {"meisyou": "架空県"},
          "rosen": {"meisyou": "架空線"}, "kasetsu_nendo": "1976", "kyouchou": "25.0", "fukuin": 6},
         "tenken": {"kiroku": {"hantei_kubun": "Ⅲ"}}},
        {"shisetsu_id": "00013", "syogen": {"kasetsu_nendo": "不明", "kyouchou": null, "zairyou": ["鋼", "RC"]},
         "tenken": {"kiroku": {"hantei_kubun": "Ⅰ"}}}
       ]}
      """;

  private static final String NBI = """
      STATE_CODE_001,STRUCTURE_NUMBER_008,COUNTY_CODE_003,FACILITY_CARRIED_007,LAT_016,LONG_017,YEAR_BUILT_027,ADT_029,\
      STRUCTURE_LEN_MT_049,DECK_COND_058,DATE_OF_INSPECT_090,TOTAL_IMP_COST_096
      24,        1XX0001,001,'A, B ROAD         ',38583030,077105694,1980,100,7,6,615,58
      24,        1XX0002,001,'O'BRIEN ROAD      ',00000000,077105694,1950,002,12.5,N,1216,
      24,        1XX0003,003,'"OLD" ROAD        ',39000580,76000000,1990,3,9,7,1399,0
      """;

  private static final String LATEST = """
      観測所番号,都道府県,地点,国際地点番号,現在時刻(年),現在時刻(月),現在時刻(日),現在時刻(時),現在時刻(分),\
      現在値(mm),現在値の品質情報,19日の最大値(mm),19日の最大値の品質情報,19日までの7月の1位の値(mm)
      11001,架空県,架空岬,,2026,7,19,24,00,0,8,3.5,8,30
      11016,架空県,仮想,47401,2026,7,19,24,00,1.5,8,,1,22.5
      """;

  @TempDir
  private Path folder;

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void an_e_stat_table_is_found_between_its_notes() {
    ReadResult result = Import.eStat(windows("e.csv", E_STAT));
    Table table = result.table();
    assertThat(table.columnNames())
        .containsExactly("地域 コード", "地域", "時間軸（年次）", "男女", "人口（人）", "value", "unit");
    assertThat(table.stringColumn("地域 コード").asList()).containsExactly("01000", "02000", "13100");
    assertThat(table.intColumn("時間軸（年次）").asList()).containsExactly(2020, 2020, 2015);
    assertThat(ColumnInfos.of(table.column("時間軸（年次）")).unit()).isEqualTo("年");
    assertThat(table.intColumn("人口（人）").asList()).containsExactly(1234, null, -5);
    assertThat(ColumnInfos.of(table.column("人口（人）")).unit()).isEqualTo("人");
    assertThat(ColumnInfos.of(table.column("value")).unit()).isEqualTo("千人");
    assertThat(result.report().toString())
        .contains("Windows-31J")
        .contains("Above the table: 表題： 人口（架空）")
        .contains("Note in the file: 注）架空の数値である。")
        .contains("\"人口（人）\": 1 missing (\"-\" 1)")
        .contains("\"value\": 1 missing (\"***\" 1)");
  }

  @Test
  void a_unit_that_is_not_known_is_said_at_once() {
    ReadResult result = Import.eStat(windows("e.csv", """
        "表題：","架空の死亡率"

        "地域 コード","地域","値","単位"
        "01000","架空県","3.5","人口10万対"
        "02000","仮想県","4.5","人口10万対"
        """));
    assertThat(ColumnInfos.of(result.table().column("値")).unit()).isEqualTo("人口10万対");
    assertThat(result.report().toString())
        .contains("Column \"値\" has the unit \"人口10万対\", which is not known");
  }

  @Test
  void an_e_stat_table_may_have_a_header_of_two_lines() {
    Table table = Import.eStat(windows("e.csv", """
            "表題：","架空"
            "","2015年","","2020年",""
            "県","男","女","男","女"
            "架空県","1","2","3","4"
            "仮想県","5","6","7","…"
            """)).table();
    assertThat(table.columnNames())
        .containsExactly("県", "2015年 男", "2015年 女", "2020年 男", "2020年 女");
    assertThat(table.intColumn("2020年 女").asList()).containsExactly(4, null);
  }

  @Test
  void road_structures_are_a_row_each_with_japanese_names() {
    ReadResult result = Import.roadStructures(text("r.json", ROAD));
    Table table = result.table();
    assertThat(table.columnNames())
        .containsExactly(
            "施設ID",
            "施設番号",
            "名称",
            "緯度",
            "経度",
            "都道府県",
            "市区町村",
            "管理者",
            "路線",
            "架設年度",
            "橋長(m)",
            "幅員(m)",
            "判定区分",
            "syogen.zairyou");
    assertThat(table.stringColumn("施設ID").asList()).containsExactly("00012", "00013");
    assertThat(table.doubleColumn("緯度").get(0)).isEqualTo(38.6067);
    assertThat(table.intColumn("架設年度").asList()).containsExactly(1976, null);
    assertThat(table.doubleColumn("橋長(m)").asList()).containsExactly(25.0, null);
    assertThat(ColumnInfos.of(table.column("橋長(m)")).unit()).isEqualTo("m");
    assertThat(table.stringColumn("判定区分").asList()).containsExactly("Ⅲ", "Ⅰ");
    assertThat(table.stringColumn("syogen.zairyou").get(1)).isEqualTo("鋼;RC");
    assertThat(result.report().toString())
        .contains("The service counts 3 structures, the file holds 2")
        .contains("\"架設年度\": 1 missing (\"不明\" 1)");
  }

  @Test
  void road_structures_may_lack_any_column() {
    Table table = Import.roadStructures(text("r.json", """
        {"resultset": {"count": 1}, "result": [{"shisetsu_id": "00012", "syogen": {"kyouchou": "25.0"}}]}
        """)).table();
    assertThat(table.columnNames()).containsExactly("施設ID", "橋長(m)");
    assertThat(table.stringColumn("施設ID").get(0)).isEqualTo("00012");
  }

  @Test
  void json_that_is_cut_off_or_another_is_refused_with_its_place() {
    Path cut = text("cut.json", ROAD.substring(0, ROAD.length() - 40));
    assertThatThrownBy(() -> Import.roadStructures(cut))
        .hasMessageContaining("IMPORT-002")
        .hasMessageContaining("line 9, character 12");
    assertThatThrownBy(() -> Import.roadStructures(text("o.json", "{\"a\": [1]}")))
        .hasMessageContaining("IMPORT-001");
    assertThatThrownBy(() -> Import.roadStructures(text("o.csv", "a\n1\n")))
        .hasMessageContaining("IMPORT-001");
  }

  @Test
  void a_bridge_inventory_keeps_codes_and_gains_positions_and_months() {
    ReadResult result = Import.nbi(text("nbi.txt", NBI.replace("\n", "\r\n")));
    Table table = result.table();
    assertThat(table.stringColumn("STRUCTURE_NUMBER_008").get(0)).isEqualTo("1XX0001");
    assertThat(table.stringColumn("COUNTY_CODE_003").get(2)).isEqualTo("003");
    assertThat(table.stringColumn("FACILITY_CARRIED_007").asList())
        .containsExactly("A, B ROAD", "O'BRIEN ROAD", "\"OLD\" ROAD");
    assertThat(table.stringColumn("DECK_COND_058").asList()).containsExactly("6", "N", "7");
    assertThat(table.intColumn("ADT_029").asList()).containsExactly(100, 2, 3);
    assertThat(ColumnInfos.of(table.column("STRUCTURE_LEN_MT_049")).unit()).isEqualTo("m");
    assertThat(table.dateColumn("INSPECTED").asList())
        .containsExactly(LocalDate.of(2015, 6, 1), LocalDate.of(2016, 12, 1), null);
    assertThat(table.doubleColumn("LAT_DEG").get(0)).isCloseTo(38.975083, within(1e-6));
    assertThat(table.doubleColumn("LAT_DEG").isMissing(1)).isTrue();
    assertThat(table.doubleColumn("LONG_DEG").get(0)).isCloseTo(-77.182483, within(1e-6));
    assertThat(result.report().toString()).contains("1 inspection dates are no month");
  }

  @Test
  void the_real_inventory_of_maryland_is_read() {
    Table table = Import.open(Samples.file("nbi/maryland_2017_head300.txt")).table();
    assertThat(table.rowCount()).isEqualTo(299);
    assertThat(table.columnCount()).isEqualTo(137 + 3);
    assertThat(table.stringColumn("COUNTY_CODE_003").isEqualTo("001").size()).isEqualTo(164);
    assertThat(table.stringColumn("DECK_COND_058").isEqualTo("N").size()).isEqualTo(51);
    assertThat(table.stringColumn("DATE_OF_INSPECT_090").isEqualTo("615").size())
        .isEqualTo(15);
    assertThat(table.dateColumn("INSPECTED").isEqualTo(LocalDate.of(2015, 6, 1)).size())
        .isEqualTo(15);
    assertThat(table.dateColumn("INSPECTED").countMissing()).isZero();
    assertThat(table.doubleColumn("LAT_DEG").min()).isBetween(37.8, 39.8);
    // at the source one place says zero, one has 79 minutes, and one lies in the Atlantic
    assertThat(table.doubleColumn("LONG_DEG").countMissing()).isEqualTo(2);
    assertThat(table.doubleColumn("LONG_DEG").isBetweenExclusive(-79.6, -75).size())
        .isEqualTo(296);
    assertThat(table.column("YEAR_BUILT_027").type()).isEqualTo(ColumnType.INTEGER);
  }

  @Test
  void latest_weather_has_the_same_columns_every_day() {
    ReadResult result = Import.jmaLatest(windows("pre1h00_rct.csv", LATEST));
    Table table = result.table();
    assertThat(table.columnNames())
        .containsExactly(
            "現在時刻",
            "観測所番号",
            "都道府県",
            "地点",
            "国際地点番号",
            "現在値(mm)",
            "現在値の品質情報",
            "当日の最大値(mm)",
            "当日の最大値の品質情報",
            "当日までの当月の1位の値(mm)");
    assertThat(table.dateTimeColumn("現在時刻").get(0)).isEqualTo(LocalDateTime.of(2026, 7, 20, 0, 0));
    assertThat(table.stringColumn("観測所番号").get(0)).isEqualTo("11001");
    assertThat(table.stringColumn("国際地点番号").asList()).containsExactly("", "47401");
    assertThat(table.doubleColumn("現在値(mm)").asList()).containsExactly(0.0, 1.5);
    assertThat(result.report().toString()).contains("The header names the day 19");
    assertThatThrownBy(() -> Import.jmaLatest(text("a.csv", "a,b\n1,2\n")))
        .hasMessageContaining("JMA-002");
  }

  /** Expected values: the ministry's published codes. */
  @ParameterizedTest
  @CsvSource({"13101, 6", "01100, 2", "27100, 4", "47201, 8", "11327, 1", "01000, 6"})
  void the_check_digit_is_the_published_one(String code, int digit) {
    assertThat(LocalGovernmentCode.checkDigit(code)).isEqualTo(digit);
  }

  @Test
  void municipality_codes_are_checked_and_split() {
    ReadResult result = Import.municipalities(windows("m.csv", """
        団体コード,都道府県名（漢字）,市区町村名（漢字）
        011002,北海道,札幌市
        131016,東京都,千代田区
        """));
    assertThat(result.table().columnNames())
        .containsExactly("都道府県コード", "市区町村コード", "団体コード", "都道府県名（漢字）", "市区町村名（漢字）");
    assertThat(result.table().stringColumn("市区町村コード").asList()).containsExactly("01100", "13101");
    assertThat(result.table().stringColumn("都道府県コード").asList()).containsExactly("01", "13");
    assertThat(result.report().toString()).contains("every check digit is right");
  }

  @Test
  void zeros_that_excel_lost_come_back_when_the_check_digit_agrees() {
    ReadResult result =
        Import.municipalities(text("m.csv", "団体コード,都道府県名\n11002,北海道\n131016,東京都\n"));
    assertThat(result.table().stringColumn("市区町村コード").asList()).containsExactly("01100", "13101");
    assertThat(result.report().toString()).contains("1 codes had lost their leading zero");
  }

  @Test
  void wrong_codes_are_all_named() {
    assertThatThrownBy(() -> Import.municipalities(
            text("m.csv", "団体コード,市区町村名\n131016,千代田区\n131017,誤り\n991010,なし\n")))
        .hasMessageContaining("IMPORT-003")
        .hasMessageContaining("2 codes")
        .hasMessageContaining("row 2: \"131017\" should end with the check digit 6")
        .hasMessageContaining("row 3: \"991010\" begins with no prefecture");
  }

  @Test
  void prefectures_have_two_digits() {
    Table table =
        Import.municipalities(text("p.csv", "都道府県コード,都道府県\n1,北海道\n13,東京都\n")).table();
    assertThat(table.stringColumn("都道府県コード").asList()).containsExactly("01", "13");
    assertThat(table.stringColumn("市区町村コード").countMissing()).isEqualTo(2);
  }

  @Test
  void open_says_which_importer_it_used() {
    assertThat(how(windows("e.csv", E_STAT))).contains("Import.eStat");
    assertThat(how(text("r.json", ROAD))).contains("Import.roadStructures");
    assertThat(how(text("n.txt", NBI))).contains("Import.nbi");
    assertThat(how(windows("l.csv", LATEST))).contains("Import.jmaLatest");
    assertThat(how(text("m.csv", "団体コード,団体名\n131016,千代田区\n"))).contains("Import.municipalities");
    assertThat(how(windows("j.csv", """
        ダウンロードした時刻：2026/01/02 03:04:05

        ,架空,架空
        年月日,降水量の合計(mm),降水量の合計(mm)
        ,,品質情報
        2020/7/4,101,8
        """))).contains("Import.jma.");
    assertThat(how(text("x.csv", "a,b\n1,2\n"))).contains("as Tables.open does");
    Language.use(Language.JA);
    assertThat(how(windows("e.csv", E_STAT))).contains("e-Stat の統計表と判断し、Import.eStat で読みました。");
    Language.use(Language.EN);
  }

  @Test
  void a_file_of_another_format_is_refused_by_each_importer() {
    Path file = text("x.csv", "a,b\n1,2\n");
    assertThatThrownBy(() -> Import.nbi(file)).hasMessageContaining("IMPORT-001");
    assertThatThrownBy(() -> Import.municipalities(file)).hasMessageContaining("IMPORT-001");
    assertThatThrownBy(() -> Import.eStat(text("y.csv", "a,b\nc,d\n")))
        .hasMessageContaining("IMPORT-001")
        .hasMessageContaining("Import.open");
  }

  @Test
  void both_languages_have_the_same_texts() {
    assertThat(Texts.beside(EStatReader.class).differences()).isEmpty();
  }

  private static String how(Path file) {
    return Import.open(file).report().toString();
  }

  private Path text(String name, String text) {
    return write(name, text, StandardCharsets.UTF_8);
  }

  private Path windows(String name, String text) {
    return write(name, text.replace("\n", "\r\n"), Charset.forName("windows-31j"));
  }

  private Path write(String name, String text, Charset charset) {
    try {
      return Files.write(folder.resolve(name), text.getBytes(charset));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
