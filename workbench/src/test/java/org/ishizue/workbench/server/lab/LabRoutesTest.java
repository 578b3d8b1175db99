package org.ishizue.workbench.server.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ishizue.workbench.server.RunningServer.json;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.ishizue.jupyter.json.Json;
import org.ishizue.workbench.server.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LabRoutesTest {
  @TempDir
  private Path folder = Path.of("");

  private RunningServer server;

  @BeforeEach
  void start() throws IOException {
    server = RunningServer.in(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_view_is_kept_whatever_its_name() throws Exception {
    String view = "{\"data\": {\"a\": 1}, \"metadata\": {\"id\": \"../x\"}}";
    String path = "/lab/api/workspaces/..%2Fx";
    assertThat(server.send("PUT", path, view).statusCode()).isEqualTo(204);
    assertThat(json(server.get(path)).getAsJsonObject("data").get("a").getAsInt())
        .isEqualTo(1);
    assertThat(server.get("/lab/api/workspaces").body()).contains("../x");
    assertThat(server.send("DELETE", path, "").statusCode()).isEqualTo(204);
    assertThat(json(server.get(path)).getAsJsonObject("data").isEmpty()).isTrue();
  }

  @Test
  void a_section_of_settings_is_merged_and_null_takes_away() throws Exception {
    server.send("PUT", "/api/config/notebook", "{\"a\": {\"b\": 1, \"c\": 2}, \"d\": 3}");
    HttpResponse<String> changed =
        server.send("PATCH", "/api/config/notebook", "{\"a\": {\"b\": null}, \"e\": 4}");
    assertThat(json(changed)).isEqualTo(Json.parseObject("{\"a\":{\"c\":2},\"d\":3,\"e\":4}"));
  }

  @Test
  void the_words_come_in_the_shape_that_the_page_wants() throws Exception {
    JsonObject texts = Json.parseObject("{\"Run\": \"実行\", \"Cut Cell\": [\"切り取る\"]}");
    JsonObject bundle = new Translations(texts).bundles("ja_JP").getAsJsonObject("jupyterlab");
    assertThat(bundle.getAsJsonObject("").get("language").getAsString()).isEqualTo("ja-JP");
    assertThat(bundle.getAsJsonArray("Run")).hasSize(1);
    assertThat(bundle.getAsJsonArray("Cut Cell")).hasSize(2);
    assertThat(new Translations(texts).bundles("en").isEmpty()).isTrue();
  }

  @Test
  void without_a_page_the_address_says_why() throws Exception {
    HttpResponse<String> response = server.get("/");
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body()).contains("SERVER-041");
  }
}
