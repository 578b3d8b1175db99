package org.ishizue.workbench.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.ishizue.jupyter.json.Json;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.server.RunningServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that a Hub has started; the address of each request is below {@code /user/tanaka/}. */
final class HubGateTest {
  @TempDir
  private Path folder = Path.of("");

  private final Map<String, String> cookies = new LinkedHashMap<>();
  private FakeHub hub;
  private RunningServer server;

  @BeforeEach
  void start() throws IOException {
    hub = new FakeHub();
    hub.scopesOfTokens.put("tanakas-token", List.of("read:users", FakeHub.SCOPE));
    hub.scopesOfTokens.put("satos-token", List.of("access:servers!server=sato/"));
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.createDirectories(home.resolve("lessons"));
    Files.writeString(Files.createDirectories(home.resolve("web")).resolve("schemas.json"), "{}");
    server = new RunningServer(
        folder, new Home(home), null, HubEnvironment.of(hub.environment()).orElseThrow());
  }

  @AfterEach
  void stop() {
    server.close();
    hub.close();
  }

  @Test
  void a_browser_logs_in_at_the_hub_and_comes_back_to_where_it_wanted_to_go() throws Exception {
    logIn("/tree/a%20b?x=1", "tanakas-token", "/user/tanaka/tree/a%20b?x=1");
    HttpResponse<String> page = browse("/tree/a%20b?x=1");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("\"baseUrl\":\"/user/tanaka/\"")
        .contains("src=\"/user/tanaka/static/notebook.js\"")
        .doesNotContain("\"/static/");
  }

  @Test
  void the_cookie_is_for_this_server_only_and_hidden_from_scripts() throws Exception {
    HttpResponse<String> back = logIn("/", "tanakas-token", "/user/tanaka/");
    assertThat(back.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie -> assertThat(cookie)
            .startsWith("ishizue-hub=")
            .contains("Path=/user/tanaka/", "HttpOnly", "SameSite=Lax")
            .doesNotContain("tanakas-token"));
  }

  @Test
  void somebody_else_who_is_logged_in_at_the_hub_does_not_come_in() throws Exception {
    Map<String, String> sent = begin("/");
    hub.tokensOfCodes.put("code", "satos-token");
    HttpResponse<String> back = comeBack(state(sent), "code");
    assertThat(back.statusCode()).isEqualTo(403);
    assertThat(back.body()).contains("SERVER-072");
    assertThat(browse("/").statusCode()).isEqualTo(302);
  }

  @Test
  void a_login_that_this_browser_did_not_begin_is_not_finished() throws Exception {
    Map<String, String> sent = begin("/");
    hub.tokensOfCodes.put("code", "tanakas-token");
    assertThat(comeBack("0123", "code").body()).contains("SERVER-073");
    cookies.clear();
    assertThat(comeBack(state(sent), "code").body()).contains("SERVER-073");
    cookies.put("ishizue-hub-state", "forged");
    assertThat(comeBack("forged", "code").body()).contains("SERVER-073");
    assertThat(hub.tokensOfCodes).containsKey("code");
  }

  @Test
  void a_login_is_finished_once_and_only_with_a_code_of_the_hubs() throws Exception {
    Map<String, String> sent = begin("/");
    assertThat(comeBack(state(sent), "invented").body()).contains("SERVER-073");
    hub.tokensOfCodes.put("code", "tanakas-token");
    assertThat(comeBack(state(sent), "code").body()).contains("SERVER-073");
  }

  @Test
  void a_program_comes_in_with_a_token_of_the_hubs() throws Exception {
    assertThat(withToken("tanakas-token").statusCode()).isEqualTo(200);
    assertThat(withToken("satos-token").statusCode()).isEqualTo(403);
    assertThat(withToken("invented").statusCode()).isEqualTo(403);
    assertThat(withToken(RunningServer.TOKEN).statusCode()).isEqualTo(403);
    assertThat(server.send(server.bare("/api/status")).statusCode()).isEqualTo(403);
    assertThat(server.send(server.bare("/api/status?token=tanakas-token")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void what_changes_something_must_come_from_a_page_of_this_server() throws Exception {
    logIn("/", "tanakas-token", "/user/tanaka/");
    assertThat(post(null).statusCode()).isEqualTo(403);
    assertThat(post("http://elsewhere.example").statusCode()).isEqualTo(403);
    HttpResponse<String> made = post("http://127.0.0.1:" + server.port());
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.headers().firstValue("Location"))
        .contains("/user/tanaka/api/contents/untitled.txt");
  }

  @Test
  void the_hub_is_asked_once_for_a_while_and_again_after_a_logout() throws Exception {
    cookies.put("jupyterhub-session-id", "one");
    logIn("/", "tanakas-token", "/user/tanaka/");
    int before = hub.asked.get();
    for (int i = 0; i < 5; i++) {
      assertThat(browse("/").statusCode()).isEqualTo(200);
    }
    assertThat(hub.asked.get()).isEqualTo(before);
    hub.scopesOfTokens.remove("tanakas-token");
    cookies.put("jupyterhub-session-id", "two");
    assertThat(browse("/").statusCode()).isEqualTo(302);
  }

  @Test
  void a_hub_that_cannot_be_reached_lets_nobody_in_and_is_named_as_the_reason() throws Exception {
    hub.close();
    HttpResponse<String> refused = withToken("tanakas-token");
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.body()).contains("SERVER-071").doesNotContain(FakeHub.SERVERS_TOKEN);
  }

  @Test
  void what_is_not_below_the_prefix_is_not_here() throws Exception {
    String root = "http://127.0.0.1:" + server.port();
    assertThat(server.send(HttpRequest.newBuilder(URI.create(root + "/api"))).statusCode())
        .isEqualTo(404);
    assertThat(server
            .send(HttpRequest.newBuilder(URI.create(root + "/user/tanaka2/")))
            .statusCode())
        .isEqualTo(404);
    HttpResponse<String> near =
        server.send(HttpRequest.newBuilder(URI.create(root + "/user/tanaka")));
    assertThat(near.headers().firstValue("Location")).contains("/user/tanaka/");
    assertThat(server.send(server.bare("/api")).statusCode()).isEqualTo(200);
  }

  @Test
  void the_hub_is_told_when_something_was_last_done() throws Exception {
    String report = hub.reports.poll(20, TimeUnit.SECONDS);
    assertThat(report).isNotNull();
    JsonObject said = Json.parseObject(report);
    Instant last = Instant.parse(said.get("last_activity").getAsString());
    assertThat(last).isBetween(Instant.now().minusSeconds(60), Instant.now());
    assertThat(said.getAsJsonObject("servers").getAsJsonObject("").get("last_activity"))
        .isEqualTo(said.get("last_activity"));
  }

  private HttpResponse<String> logIn(String path, String token, String next) throws Exception {
    Map<String, String> sent = begin(path);
    hub.tokensOfCodes.put("code", token);
    HttpResponse<String> back = comeBack(state(sent), "code");
    assertThat(back.statusCode()).isEqualTo(302);
    assertThat(back.headers().firstValue("Location")).contains(next);
    return back;
  }

  /** Opens a page without being logged in; returns what the browser is to take to the Hub. */
  private Map<String, String> begin(String path) throws Exception {
    HttpResponse<String> response = browse(path);
    assertThat(response.statusCode()).isEqualTo(302);
    URI location = URI.create(response.headers().firstValue("Location").orElseThrow());
    assertThat(location.getPath()).isEqualTo("/hub/api/oauth2/authorize");
    Map<String, String> sent = new LinkedHashMap<>();
    for (String pair : location.getQuery().split("&", -1)) {
      sent.put(pair.replaceFirst("=.*", ""), pair.replaceFirst("^[^=]*=", ""));
    }
    assertThat(sent)
        .containsEntry("client_id", FakeHub.CLIENT)
        .containsEntry("redirect_uri", "/user/tanaka/oauth_callback")
        .containsEntry("response_type", "code")
        .containsEntry("code_challenge_method", "S256");
    hub.challenge = sent.getOrDefault("code_challenge", "");
    return sent;
  }

  private static String state(Map<String, String> sent) {
    return sent.getOrDefault("state", "");
  }

  private HttpResponse<String> comeBack(String state, String code) throws Exception {
    return browse("/oauth_callback?state=" + state + "&code=" + code);
  }

  private HttpResponse<String> browse(String path) throws Exception {
    return keep(server.send(cookies(server.bare(path)).header("Accept", "text/html")));
  }

  private HttpResponse<String> post(@Nullable String origin) throws Exception {
    HttpRequest.Builder request = cookies(server.bare("/api/contents/"))
        .POST(BodyPublishers.ofString("{\"type\": \"file\", \"ext\": \".txt\"}"));
    return server.send(origin == null ? request : request.header("Origin", origin));
  }

  private HttpResponse<String> withToken(String token) throws Exception {
    return server.send(server.bare("/api/status").header("Authorization", "token " + token));
  }

  private HttpRequest.Builder cookies(HttpRequest.Builder request) {
    String all = cookies.entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining("; "));
    return all.isEmpty() ? request : request.header("Cookie", all);
  }

  private HttpResponse<String> keep(HttpResponse<String> response) {
    for (String cookie : response.headers().allValues("Set-Cookie")) {
      String pair = cookie.split(";", 2)[0];
      cookies.put(pair.replaceFirst("=.*", ""), pair.replaceFirst("^[^=]*=", ""));
    }
    return response;
  }
}
