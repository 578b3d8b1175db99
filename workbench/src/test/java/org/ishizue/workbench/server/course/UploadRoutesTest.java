package org.ishizue.workbench.server.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ishizue.runtime.text.Language;
import org.ishizue.workbench.server.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UploadRoutesTest {
  private static final byte[] CSV = "year,mm\n2025,31.5\n".getBytes(StandardCharsets.UTF_8);

  @TempDir
  private Path root = Path.of("");

  private RunningServer server;

  @BeforeEach
  void start() throws IOException {
    Language.use(Language.EN);
    server = RunningServer.in(root);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> drop(String folder, String name, byte[] content) throws Exception {
    String address = "/ishizue/api/uploads?language=en&folder="
        + URLEncoder.encode(folder, StandardCharsets.UTF_8) + "&name="
        + URLEncoder.encode(name, StandardCharsets.UTF_8);
    return server.send(server.request(address).POST(BodyPublishers.ofByteArray(content)));
  }

  private static String code(HttpResponse<String> response) throws Exception {
    return RunningServer.json(response).get("code").getAsString();
  }

  @Test
  void a_plain_table_gets_the_cell_that_reads_it() throws Exception {
    HttpResponse<String> response = drop("", "雨量 2025.csv", CSV);
    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(server.workspace().resolve("雨量 2025.csv")).hasBinaryContent(CSV);
    assertThat(code(response)).isEqualTo("var data = Tables.read(\"雨量 2025.csv\");\ndata");
    assertThat(RunningServer.json(response).has("format")).isFalse();
  }

  @Test
  void a_file_of_the_weather_agency_gets_its_importer() throws Exception {
    byte[] jma = """
        ダウンロードした時刻：2026/11/01 12:00:00

        ,肘折,肘折,肘折
        年月日,降水量の合計(mm),降水量の合計(mm),降水量の合計(mm)
        ,,品質情報,均質番号
        2025/6/1,0,8,1
        2025/6/2,12.5,8,1
        """.getBytes(Charset.forName("windows-31j"));
    JsonObject answer = RunningServer.json(drop("", "hijiori.csv", jma));
    assertThat(answer.get("format").getAsString()).isEqualTo("JMA past weather data");
    assertThat(answer.get("code").getAsString())
        .isEqualTo("var hijiori = Import.jma(\"hijiori.csv\").table();\nhijiori");
  }

  @Test
  void a_file_of_that_name_is_never_overwritten() throws Exception {
    Path folder = Files.createDirectories(server.workspace().resolve("lessons"));
    Files.writeString(folder.resolve("rain.csv"), "mine");
    HttpResponse<String> response = drop("lessons", "rain.csv", CSV);
    assertThat(RunningServer.json(response).get("path").getAsString())
        .isEqualTo("lessons/rain-2.csv");
    assertThat(folder.resolve("rain.csv")).content().isEqualTo("mine");
    assertThat(folder.resolve("rain-2.csv")).hasBinaryContent(CSV);
    assertThat(code(response)).contains("\"rain-2.csv\"");
  }

  @Test
  void a_file_that_cannot_be_read_is_kept_and_the_page_is_told() throws Exception {
    byte[] notExcel = {'P', 'K', 3, 4, 1, 2, 3, 4};
    HttpResponse<String> response = drop("", "broken.xlsx", notExcel);
    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(RunningServer.json(response).get("problem").getAsString()).contains("broken.xlsx");
    assertThat(server.workspace().resolve("broken.xlsx")).hasBinaryContent(notExcel);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".hidden.csv", "../out.csv", "a/b.csv", "a\\b.csv", "a\nb.csv"})
  void a_name_that_is_none_is_refused(String name) throws Exception {
    assertThat(drop("", name, CSV).statusCode()).isBetween(400, 404);
    try (Stream<Path> files = Files.walk(root.resolve("workspace"))) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void a_folder_outside_the_workspace_is_refused() throws Exception {
    assertThat(drop("..", "rain.csv", CSV).statusCode()).isEqualTo(404);
    assertThat(drop("none", "rain.csv", CSV).statusCode()).isEqualTo(400);
    assertThat(root.resolve("rain.csv")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "Rain_2024-05.csv, rain202405",
    "hourly rain.csv.gz, hourlyRain",
    "class.csv, classData",
    "var.csv, varData",
    "雨量.csv, data",
    "2024.csv, data",
  })
  void a_variable_is_named_after_its_file(String file, String variable) {
    assertThat(ReadingCell.variable(file)).isEqualTo(variable);
  }
}
