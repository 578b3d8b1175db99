package org.ishizue.workbench.server.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.ishizue.workbench.server.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsRoutesTest {
  private static final String ALL = "/lab/api/settings";

  @TempDir
  private Path folder = Path.of("");

  private RunningServer server;

  @BeforeEach
  void start() throws IOException {
    Path web = Files.createDirectories(folder.resolve("home").resolve("web"));
    String schemas = IntStream.range(0, 50)
        .mapToObj(i -> "\"p:" + i + "\": {\"schema\": {\"title\": \"Title\"}, \"version\": \"1\"}")
        .collect(Collectors.joining(",", "{", "}"));
    Files.writeString(web.resolve("schemas.json"), schemas);
    server = RunningServer.in(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void all_settings_come_packed_to_a_browser_and_plain_to_a_client_that_does_not_unpack()
      throws Exception {
    HttpResponse<byte[]> packed = server
        .client()
        .send(
            server.request(ALL).header("Accept-Encoding", "gzip, br").build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(packed.headers().firstValue("content-encoding")).contains("gzip");
    assertThat(packed.headers().firstValue("vary")).contains("Accept-Encoding");
    HttpResponse<String> plain = server.get(ALL);
    assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
    assertThat(packed.body()).hasSizeLessThan(plain.body().length() / 4);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain.body());
    }
  }

  @Test
  void they_follow_what_is_set_here_and_what_is_changed_in_the_file() throws Exception {
    assertThat(server.get(ALL).body()).doesNotContain("\"size\"");
    server.send("PUT", ALL + "/p:7", "{\"raw\": \"{\\\"size\\\": 12}\"}");
    assertThat(server.get(ALL).body()).contains("\"settings\":{\"size\":12}");
    Path file;
    try (var files = Files.list(folder.resolve("data").resolve("settings"))) {
      file = files.findFirst().orElseThrow();
    }
    Files.writeString(file, "{\"size\": 14} // by hand");
    assertThat(server.get(ALL).body())
        .contains("\"settings\":{\"size\":14}")
        .doesNotContain("\"size\":12");
    Files.delete(file);
    assertThat(server.get(ALL).body()).doesNotContain("\"size\"");
  }
}
