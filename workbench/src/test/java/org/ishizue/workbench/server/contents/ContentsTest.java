package org.ishizue.workbench.server.contents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ishizue.workbench.server.RunningServer.json;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.ishizue.workbench.server.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Jupyter's own tests of this API do not ask; those run in the profile interop. */
final class ContentsTest {
  private static final String RICH = """
      {"cells": [{"cell_type": "code", "execution_count": 1, "id": "a", "metadata": {},
        "outputs": [{"output_type": "display_data", "metadata": {},
          "data": {"text/html": ["<b>1</b>\\n", "<i>2</i>"], "application/json": {"a": ["x", "y"]}}}],
        "source": ["int a = 1;\\n", "a"]}],
       "metadata": {"own": {"kept": true}}, "nbformat": 4, "nbformat_minor": 5}
      """;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.txt",
        "..%2fsecret.txt",
        "%2e%2e/secret.txt",
        "a/..%2f..%2fsecret.txt",
        "..%5csecret.txt",
        "%2Fetc%2Fpasswd",
        "%00",
        "link/secret.txt",
        "link"
      })
  void nothing_outside_the_workspace_is_given(String path) throws Exception {
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(server.workspace().resolve("link"), folder);
    for (String place : new String[] {"/api/contents/", "/files/"}) {
      HttpResponse<String> response = server.get(place + path);
      assertThat(response.statusCode()).as(place + path).isBetween(400, 499);
      assertThat(response.body()).doesNotContain("secret\"");
    }
  }

  @Test
  void nothing_outside_the_workspace_is_written_or_deleted() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(server.workspace().resolve("link"), folder);
    String body = "{\"type\": \"file\", \"format\": \"text\", \"content\": \"x\"}";
    assertThat(server.send("PUT", "/api/contents/link/secret.txt", body).statusCode())
        .isEqualTo(404);
    assertThat(server.send("DELETE", "/api/contents/link/secret.txt", "").statusCode())
        .isEqualTo(404);
    assertThat(secret).hasContent("secret");
  }

  @Test
  void a_notebook_comes_with_joined_texts_and_is_saved_as_jupyter_saves_it() throws Exception {
    Path file = Files.writeString(server.workspace().resolve("n.ipynb"), RICH);
    JsonObject content = json(server.get("/api/contents/n.ipynb")).getAsJsonObject("content");
    JsonObject cell = content.getAsJsonArray("cells").get(0).getAsJsonObject();
    assertThat(cell.get("source").getAsString()).isEqualTo("int a = 1;\na");
    JsonObject data =
        cell.getAsJsonArray("outputs").get(0).getAsJsonObject().getAsJsonObject("data");
    assertThat(data.get("text/html").getAsString()).isEqualTo("<b>1</b>\n<i>2</i>");
    assertThat(data.get("application/json")).hasToString("{\"a\":[\"x\",\"y\"]}");

    assertThat(save("n.ipynb", content).statusCode()).isEqualTo(200);
    String saved = Files.readString(file);
    assertThat(saved)
        .startsWith("{\n \"cells\": [\n")
        .contains("    \"int a = 1;\\n\",\n    \"a\"\n", "\"kept\": true")
        .doesNotContain("trusted")
        .endsWith("}\n");
    assertThat(save("n.ipynb", content).statusCode()).isEqualTo(200);
    assertThat(file).hasContent(saved);
  }

  @Test
  void a_notebook_from_elsewhere_is_trusted_only_when_its_owner_says_so() throws Exception {
    Path file = Files.writeString(server.workspace().resolve("n.ipynb"), RICH);
    assertThat(isTrusted()).isFalse();
    assertThat(server.send("POST", "/api/contents/n.ipynb/trust", "").statusCode())
        .isEqualTo(201);
    assertThat(isTrusted()).isTrue();
    Files.writeString(file, RICH.replace("<b>1</b>", "<script>1</script>"));
    assertThat(isTrusted()).isFalse();
  }

  @Test
  void saving_does_not_make_an_untrusted_notebook_trusted() throws Exception {
    Files.writeString(server.workspace().resolve("n.ipynb"), RICH);
    JsonObject content = json(server.get("/api/contents/n.ipynb")).getAsJsonObject("content");
    save("n.ipynb", content);
    assertThat(isTrusted()).isFalse();
  }

  @Test
  void what_was_run_in_the_page_is_trusted_after_saving() throws Exception {
    Files.writeString(server.workspace().resolve("n.ipynb"), RICH);
    JsonObject content = json(server.get("/api/contents/n.ipynb")).getAsJsonObject("content");
    JsonObject cell = content.getAsJsonArray("cells").get(0).getAsJsonObject();
    cell.getAsJsonObject("metadata").addProperty("trusted", true);
    save("n.ipynb", content);
    assertThat(isTrusted()).isTrue();
  }

  @Test
  void a_page_sees_by_the_hash_that_the_file_was_changed() throws Exception {
    Path file = Files.writeString(server.workspace().resolve("a.txt"), "one");
    String before =
        json(server.get("/api/contents/a.txt?content=0&hash=1")).get("hash").getAsString();
    Files.writeString(file, "two");
    String after =
        json(server.get("/api/contents/a.txt?content=0&hash=1")).get("hash").getAsString();
    assertThat(after).isNotEqualTo(before).hasSize(64);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "", "{\"cells\": [}"})
  void a_notebook_that_is_broken_json_says_so(String text) throws Exception {
    Files.writeString(server.workspace().resolve("n.ipynb"), text);
    HttpResponse<String> response = server.get("/api/contents/n.ipynb");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("SERVER-026");
  }

  @Test
  void a_notebook_of_a_newer_format_says_so() throws Exception {
    String newer = RICH.replace("\"nbformat\": 4", "\"nbformat\": 5");
    Files.writeString(server.workspace().resolve("n.ipynb"), newer);
    HttpResponse<String> response = server.get("/api/contents/n.ipynb");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("SERVER-027");
  }

  @Test
  void a_large_file_comes_in_pieces_and_appears_when_it_is_complete() throws Exception {
    byte[] first = "first\n".getBytes(StandardCharsets.UTF_8);
    byte[] last = "雨量\n".getBytes(StandardCharsets.UTF_8);
    Path file = server.workspace().resolve("big.csv");
    assertThat(chunk(1, first).statusCode()).isEqualTo(201);
    assertThat(file).hasContent("");
    assertThat(chunk(2, first).statusCode()).isEqualTo(200);
    assertThat(chunk(-1, last).statusCode()).isEqualTo(200);
    assertThat(Files.readString(file)).isEqualTo("first\nfirst\n雨量\n");
    assertThat(server.get("/api/contents").body()).doesNotContain(".upload");
  }

  @Test
  void a_piece_without_its_beginning_is_refused() throws Exception {
    assertThat(chunk(2, new byte[] {1}).statusCode()).isEqualTo(400);
  }

  @Test
  void a_downloaded_page_cannot_run_anything() throws Exception {
    Files.writeString(server.workspace().resolve("a.html"), "<script>alert(1)</script>");
    HttpResponse<String> response = server.get("/files/a.html");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("sandbox;")
        .doesNotContain("allow-scripts");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void names_with_slashes_percent_signs_and_plus_signs_are_one_file_each() throws Exception {
    for (String name : new String[] {"100%25.txt", "a+b.txt", "a%2Bb2.txt", "%E9%9B%A8.txt"}) {
      String body = "{\"type\": \"file\", \"format\": \"text\", \"content\": \"x\"}";
      assertThat(server.send("PUT", "/api/contents/" + name, body).statusCode()).isEqualTo(201);
      assertThat(server.get("/files/" + name).body()).isEqualTo("x");
    }
    assertThat(server.workspace().toFile().list())
        .contains("100%.txt", "a+b.txt", "a+b2.txt", "雨.txt");
  }

  private boolean isTrusted() throws Exception {
    return json(server.get("/api/contents/n.ipynb"))
        .getAsJsonObject("content")
        .getAsJsonArray("cells")
        .get(0)
        .getAsJsonObject()
        .getAsJsonObject("metadata")
        .get("trusted")
        .getAsBoolean();
  }

  private HttpResponse<String> save(String path, JsonObject content) throws Exception {
    JsonObject model = new JsonObject();
    model.addProperty("type", "notebook");
    model.addProperty("format", "json");
    model.add("content", content);
    return server.send("PUT", "/api/contents/" + path, model.toString());
  }

  private HttpResponse<String> chunk(int number, byte[] bytes) throws Exception {
    JsonObject model = new JsonObject();
    model.addProperty("type", "file");
    model.addProperty("format", "base64");
    model.addProperty("chunk", number);
    model.addProperty("content", Base64.getEncoder().encodeToString(bytes));
    return server.send("PUT", "/api/contents/big.csv", model.toString());
  }
}
