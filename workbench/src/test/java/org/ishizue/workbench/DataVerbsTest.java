package org.ishizue.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code ishizue data …} as its user types it. */
final class DataVerbsTest {
  private static final Path SETS = Path.of("..", "datasets");

  @TempDir
  private Path folder = Path.of("");

  @BeforeEach
  void cache_here() {
    System.setProperty("ishizue.cache", folder.resolve("cache").toString());
  }

  @AfterEach
  void usual_cache() {
    System.clearProperty("ishizue.cache");
  }

  @Test
  void list_names_every_data_set_in_both_languages() {
    Ran japanese = Ran.command("data", "list", "--lang", "ja");
    assertThat(japanese.exit()).isZero();
    assertThat(japanese.out()).contains("hijiori-annual-rain", "肘折の年降水量", "合成データ");
    assertThat(Ran.command("data", "list", "--lang", "en").out())
        .contains("Annual rain at Hijiori", "(synthetic)");
  }

  @Test
  void list_is_json_for_a_program() {
    JsonArray list =
        JsonParser.parseString(Ran.command("data", "list", "--json").out()).getAsJsonArray();
    assertThat(list.size()).isGreaterThanOrEqualTo(21);
    assertThat(list.asList().stream().map(JsonElement::getAsJsonObject))
        .anyMatch(one -> one.get("name").getAsString().equals("synthetic-hourly-rain")
            && one.get("synthetic").getAsBoolean()
            && one.getAsJsonArray("tables").size() == 2);
  }

  @Test
  void show_tells_columns_source_and_terms() {
    Ran ran = Ran.command("data", "show", "japan-water-pipes", "--lang", "ja");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("出典（二次資料）", "利用条件", "| `share_pct` | 小数 | % |");
    assertThat(JsonParser.parseString(
                Ran.command("data", "show", "japan-water-pipes", "--json").out())
            .getAsJsonObject()
            .get("name")
            .getAsString())
        .isEqualTo("japan-water-pipes");
  }

  @Test
  void a_misspelt_name_is_exit_2_with_the_near_one() {
    for (String verb : List.of("show", "verify", "generate")) {
      Ran ran = Ran.command("data", verb, "hijiori-anual-rain", "--lang", "en");
      assertThat(ran.exit()).as(verb).isEqualTo(2);
      assertThat(ran.err()).as(verb).contains("hijiori-annual-rain", "Fix:");
    }
  }

  @Test
  void verify_passes_on_every_data_set_that_comes_along() {
    Ran ran = Ran.command("data", "verify", "--lang", "en");
    assertThat(ran.out()).doesNotContain("NOT OK").contains("data sets keep what they promise");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void verify_names_every_fault_of_a_spoiled_copy_and_is_exit_1() throws IOException {
    Path copy = copy("infrastructure-ageing");
    Path csv = copy.resolve("shares.csv");
    Files.writeString(
        csv,
        Files.readString(csv)
            .replace("2018,road-bridge,2018,25,", "2018,road-brige,2018,2.5,")
            .replace("2020,port-facility,2040,66,", "2020,port-facility,2030,166,"));
    Ran ran = Ran.command("data", "verify", copy.toString(), "--lang", "en");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("NOT OK  infrastructure-ageing: 4 found", "  shares.csv")
        .contains("DATA-014 Line 2, column \"share_over_50y_pct\": \"2.5\" is not a value of type"
            + " integer")
        .contains(
            "DATA-018 Line 31, column \"share_over_50y_pct\": \"166\" is not allowed (0.0 … 100.0)")
        .contains("DATA-019 Line 31: the primary key (vintage, asset, as_of_year)")
        .contains(
            "DATA-026 Line 2, column \"vintage, asset\": \"2018, road-brige\" does not occur");
    JsonArray json = JsonParser.parseString(
            Ran.command("data", "verify", copy.toString(), "--json").out())
        .getAsJsonArray();
    var first = json.get(0).getAsJsonObject().getAsJsonArray("faults").get(0).getAsJsonObject();
    assertThat(first.get("line").getAsInt()).isEqualTo(2);
    assertThat(first.get("value").getAsString()).isEqualTo("2.5");
  }

  @Test
  void verify_looks_at_all_data_sets_of_a_folder() throws IOException {
    copy("yokohama-monthly-rain");
    Files.writeString(copy("japan-covid19-monthly").resolve("datapackage.json"), "{");
    Ran ran = Ran.command("data", "verify", folder.toString(), "--lang", "ja");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("良好    yokohama-monthly-rain", "DATA-002", "要確認 1");
  }

  @Test
  void generate_writes_a_file_of_as_many_stations_as_asked() throws IOException {
    Path out = folder.resolve("rain.csv");
    Ran ran = Ran.command(
        "data", "generate", "synthetic-hourly-rain", "--stations", "2", "--out", out.toString());
    assertThat(ran.exit()).isZero();
    assertThat(Files.readAllLines(out)).hasSize(1 + 2 * 87_672);
    assertThat(files(folder)).containsExactly("rain.csv");
  }

  @Test
  void generate_fills_the_cache_and_verify_then_checks_it() throws IOException {
    Ran ran = Ran.command("data", "generate", "synthetic-bridges-japan", "--lang", "en");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("bridges: ", "synthetic-bridges-japan.csv");
    assertThat(Ran.command("data", "verify", "synthetic-bridges-japan").exit()).isZero();
    Path cached;
    try (Stream<Path> all = Files.walk(folder)) {
      cached =
          all.filter(file -> file.toString().endsWith("japan.csv")).findFirst().orElseThrow();
    }
    Files.writeString(cached, "spoiled");
    Ran spoiled = Ran.command("data", "verify", "synthetic-bridges-japan", "--lang", "en");
    assertThat(spoiled.exit()).isEqualTo(1);
    assertThat(spoiled.out()).contains("DATA-027");
  }

  @Test
  void what_cannot_be_generated_is_said_before_anything_is_written() {
    refused("DATA-044", "generate", "hijiori-annual-rain");
    refused("DATA-043", "generate", "synthetic-hourly-rain", "--stations", "0", "--out", "x.csv");
    refused("DATA-043", "generate", "synthetic-hourly-rain", "--stations", "1000", "--out", "x");
    refused("DATA-043", "generate", "synthetic-bridges-japan", "--stations", "3", "--out", "x");
    refused("DATA-045", "generate", "synthetic-hourly-rain", "--stations", "3");
    refused("DATA-046", "generate", "synthetic-bridges-japan", "--out", folder.toString());
    refused(
        "DATA-046",
        "generate",
        "synthetic-bridges-japan",
        "--out",
        folder.resolve("nowhere/x.csv").toString());
  }

  @Test
  void import_makes_a_data_set_that_passes_its_verification() throws IOException {
    Path file = folder.resolve("礎町.csv");
    Files.copy(SETS.resolve("synthetic-jma-download/synthetic-jma-download.csv"), file);
    Path out = folder.resolve("synthetic-ishizue");
    Ran ran = Ran.command("data", "import", "jma", file.toString(), "--out", out.toString());
    assertThat(ran.exit()).as(ran.err()).isZero();
    Ran verified = Ran.command("data", "verify", out.toString(), "--lang", "en");
    assertThat(verified.out()).contains("ok      synthetic-ishizue (1 tables, 91 rows)");
    String json = Files.readString(out.resolve("datapackage.json"));
    assertThat(json).contains("合成", "Total precipitation", "\"unit\": \"0.1mm\"");
    assertThat(Files.readString(out.resolve("synthetic-ishizue.csv")))
        .contains("2020-06-30,24.2,8,1,12.5,0,8,1,60,0,8,1");

    Ran again = Ran.command("data", "import", "jma", file.toString(), "--out", out.toString());
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).contains("DATA-051");
  }

  @Test
  void import_of_what_is_not_such_a_file_leaves_nothing() throws IOException {
    Path file = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
    Ran ran = Ran.command("data", "import", "jma", file.toString());
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("JMA-001");
    assertThat(files(folder)).containsExactly("other.csv");
    assertThat(Ran.command("data", "import", "xls", file.toString()).exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("downloads")
  void every_format_that_is_recognised_becomes_a_data_set_that_is_good(Download download)
      throws IOException {
    Path file = folder.resolve(download.file());
    Files.write(file, download.text().getBytes(download.charset()));
    for (String format : List.of("auto", download.format())) {
      Path out = folder.resolve("made-of-" + format);
      Ran ran = Ran.command("data", "import", format, file.toString(), "--out", out.toString());
      assertThat(ran.exit()).as(ran.err()).isZero();
      Ran verified = Ran.command("data", "verify", out.toString(), "--lang", "en");
      assertThat(verified.out()).contains("ok ", "(1 tables, 2 rows)");
      assertThat(Files.readString(out.resolve("datapackage.json"))).contains(download.says());
    }
  }

  /** A file in the form of a publisher; the values are made up. */
  @Test
  void import_writes_a_set_that_verifies_though_a_unit_is_not_known_and_says_so()
      throws IOException {
    Path file = folder.resolve("e.csv");
    Files.writeString(file, """
        "表題：","架空の死亡率"

        "地域 コード","地域","指数（foo）","値","単位"
        "01000","架空県","12","3.5","人口10万対"
        "02000","仮想県","13","4.5","人口10万対"
        """, Charset.forName("windows-31j"));
    Path out = folder.resolve("rates");
    Ran ran = Ran.command(
        "data", "import", "e-stat", file.toString(), "--out", out.toString(), "--lang", "en");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.err())
        .contains("DATA-054 Column \"値\": the unit \"人口10万対\" is not known.", "Fix:")
        .contains("DATA-054 Column \"指数（foo）\": the unit \"foo\" is not known.");
    assertThat(Files.readString(out.resolve("datapackage.json")))
        .contains("Unit as published: 人口10万対", "公表された単位: 人口10万対")
        .doesNotContain("\"unit\":");
    Ran verified = Ran.command("data", "verify", out.toString(), "--lang", "en");
    assertThat(verified.exit()).as(verified.out()).isZero();
  }

  @Test
  void import_writes_a_known_unit_by_its_symbol() throws IOException {
    Path file = folder.resolve("e.csv");
    Files.writeString(file, """
        "表題：","架空の生産量"

        "地域 コード","地域","値","単位"
        "01000","架空県","35","トン"
        "02000","仮想県","45","トン"
        """, Charset.forName("windows-31j"));
    Path out = folder.resolve("tonnes");
    Ran ran = Ran.command(
        "data", "import", "e-stat", file.toString(), "--out", out.toString(), "--lang", "en");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.err()).doesNotContain("DATA-054");
    assertThat(Files.readString(out.resolve("datapackage.json"))).contains("\"unit\": \"t\"");
    Ran verified = Ran.command("data", "verify", out.toString(), "--lang", "en");
    assertThat(verified.exit()).as(verified.out()).isZero();
  }

  private record Download(
      String format, String file, Charset charset, String text, List<String> says) {
    @Override
    public String toString() {
      return format;
    }
  }

  static Stream<Download> downloads() {
    Charset windows = Charset.forName("windows-31j");
    return Stream.of(
        new Download("jma", "data.csv", windows, """
            ダウンロードした時刻：2026/01/02 03:04:05

            ,架空,架空
            年月日,降水量の合計(mm),降水量の合計(mm)
            ,,品質情報
            2020/7/4,101,8
            2020/7/5,0,8
            """, List.of("Total precipitation", "jma-terms")),
        new Download(
            "jma-latest",
            "pre1h00_rct.csv",
            windows,
            """
            観測所番号,都道府県,地点,国際地点番号,現在時刻(年),現在時刻(月),現在時刻(日),現在時刻(時),現在時刻(分),\
            現在値(mm),現在値の品質情報,19日の最大値(mm),19日の最大値の品質情報,19日までの7月の1位の値(mm)
            11001,架空県,架空岬,,2026,7,19,24,00,0,8,3.5,8,30
            11016,架空県,仮想,47401,2026,7,19,24,00,1.5,8,,1,22.5
            """,
            List.of("jma-terms", "atest weather data")),
        new Download("e-stat", "e.csv", windows, """
            "表題：","人口（架空）"

            "地域 コード","地域","時間軸（年次）","人口（人）"
            "01000","架空県","2020年","1,234"
            "02000","仮想県","2020年","-"
            """, List.of("e-stat-terms", "\"unit\": \"人\"")),
        new Download(
            "xroad",
            "r.json",
            StandardCharsets.UTF_8,
            """
            {"resultset": {"count": 2}, "result": [
              {"shisetsu_id": "00012", "syogen": {"kasetsu_nendo": "1976", "kyouchou": "25.0"}},
              {"shisetsu_id": "00013", "syogen": {"kasetsu_nendo": "不明", "kyouchou": null}}]}
            """,
            List.of("xroad-terms", "施設ID", "\"unit\": \"m\"")),
        new Download(
            "nbi",
            "nbi.txt",
            StandardCharsets.UTF_8,
            """
            STATE_CODE_001,STRUCTURE_NUMBER_008,COUNTY_CODE_003,FACILITY_CARRIED_007,LAT_016,LONG_017,\
            YEAR_BUILT_027,ADT_029,STRUCTURE_LEN_MT_049,DECK_COND_058,DATE_OF_INSPECT_090,TOTAL_IMP_COST_096
            24,        1XX0001,001,'A, B ROAD         ',38583030,077105694,1980,100,7,6,615,58
            24,        1XX0002,001,'O'BRIEN ROAD      ',39000580,077105694,1950,002,12.5,N,1216,
            """,
            List.of("us-government-work", "LAT_DEG")),
        new Download(
            "municipalities",
            "m.csv",
            StandardCharsets.UTF_8,
            "団体コード,都道府県名（漢字）,市区町村名（漢字）\n011002,北海道,札幌市\n131016,東京都,千代田区\n",
            List.of("soumu-terms", "市区町村コード")));
  }

  @Test
  void import_says_which_formats_there_are() throws IOException {
    Path file = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
    refused("DATA-052", "import", "auto", file.toString(), "--lang", "en");
    refused("DATA-053", "import", "jmaa", file.toString(), "--lang", "ja");
    assertThat(Ran.command("data", "import", "auto", file.toString(), "--lang", "ja")
            .err())
        .contains("jma, jma-latest, e-stat, xroad, nbi, municipalities");
  }

  private static void refused(String code, String... arguments) {
    List<String> all = new ArrayList<>(List.of("data"));
    all.addAll(List.of(arguments));
    Ran ran = Ran.command(all.toArray(String[]::new));
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).startsWith(code);
    assertThat(ran.out()).isEmpty();
  }

  private Path copy(String name) throws IOException {
    Path target = Files.createDirectories(folder.resolve(name));
    try (Stream<Path> all = Files.list(SETS.resolve(name))) {
      for (Path file : all.toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
    return target;
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }
}
