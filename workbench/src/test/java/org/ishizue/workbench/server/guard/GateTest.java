package org.ishizue.workbench.server.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.ishizue.workbench.server.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GateTest {
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
        "/",
        "/api/contents",
        "/api/kernels",
        "/api/sessions",
        "/api/status",
        "/files/a.txt",
        "/lab/api/settings",
        "/static/notebook.js",
        "/ishizue/api/course",
        "/nothing"
      })
  void nothing_is_given_without_the_token(String path) throws Exception {
    HttpResponse<String> response = server.send(server.bare(path));
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("SERVER-010").doesNotContain(RunningServer.TOKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"token ", "Token ", "Bearer "})
  void a_program_sends_the_token_in_a_header(String scheme) throws Exception {
    var request = server.bare("/api/status").header("Authorization", scheme + RunningServer.TOKEN);
    assertThat(server.send(request).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"token wrong", "token ", "0123456789abcdef", "Basic 0123456789abcdef"})
  void a_wrong_header_is_refused(String header) throws Exception {
    var request = server.bare("/api/status").header("Authorization", header);
    assertThat(server.send(request).statusCode()).isEqualTo(403);
  }

  @Test
  void a_program_may_put_the_token_into_the_address() throws Exception {
    var response = server.send(server.bare("/api/status?token=" + RunningServer.TOKEN));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void a_browser_gets_a_cookie_for_the_token_and_an_address_without_it() throws Exception {
    HttpResponse<String> response = login("/tree/a%20b?x=1&token=" + RunningServer.TOKEN);
    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.headers().firstValue("Location")).hasValue("/tree/a%20b?x=1");
    String cookie = response.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie)
        .startsWith("ishizue-" + server.port() + "=")
        .contains("HttpOnly", "SameSite=Strict", "Path=/")
        .doesNotContain(RunningServer.TOKEN);
  }

  @Test
  void the_cookie_lets_a_page_read_and_with_its_origin_write() throws Exception {
    String cookie = cookie();
    var read = server.bare("/api/contents").header("Cookie", cookie);
    assertThat(server.send(read).statusCode()).isEqualTo(200);
    var write = server
        .bare("/api/contents")
        .header("Cookie", cookie)
        .header("Origin", "http://127.0.0.1:" + server.port())
        .POST(BodyPublishers.ofString("{}"));
    assertThat(server.send(write).statusCode()).isEqualTo(201);
  }

  @Test
  void the_cookie_alone_changes_nothing() throws Exception {
    var write =
        server.bare("/api/contents").header("Cookie", cookie()).POST(BodyPublishers.ofString("{}"));
    assertThat(server.send(write).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org",
        "null",
        "https://127.0.0.1:1",
        "http://localhost.example.org",
        "%"
      })
  void another_page_is_refused_even_with_the_token(String origin) throws Exception {
    var request = server.request("/api/contents").header("Origin", origin);
    HttpResponse<String> response = server.send(request);
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("SERVER-012");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:PORT, 200",
    "localhost:PORT, 200",
    "LOCALHOST, 200",
    "[::1]:PORT, 200",
    "evil.example.org:PORT, 403",
    "127.0.0.1.example.org, 403",
    "localhost.example.org:PORT, 403"
  })
  void only_names_of_this_machine_are_answered(String host, int status) throws Exception {
    String answer = raw("GET /api/status HTTP/1.1\r\nHost: "
        + host.replace("PORT", Integer.toString(server.port()))
        + "\r\nAuthorization: token " + RunningServer.TOKEN + "\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 " + status);
  }

  @Test
  void a_websocket_of_another_page_is_refused() throws Exception {
    String answer = raw("GET /api/events/subscribe HTTP/1.1\r\nHost: 127.0.0.1:" + server.port()
        + "\r\nOrigin: http://example.org\r\nCookie: " + cookie()
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 403");
  }

  @Test
  void a_websocket_of_our_page_is_accepted() throws Exception {
    String answer = raw("GET /api/events/subscribe HTTP/1.1\r\nHost: 127.0.0.1:" + server.port()
        + "\r\nOrigin: http://127.0.0.1:" + server.port() + "\r\nCookie: " + cookie()
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 101");
  }

  @Test
  void answers_do_not_tell_what_the_server_is_made_of() throws Exception {
    assertThat(server.get("/api/status").headers().map())
        .doesNotContainKeys("server", "x-powered-by");
  }

  private HttpResponse<String> login(String path) throws Exception {
    return server.send(server.bare(path).header("Accept", "text/html,*/*"));
  }

  private String cookie() throws Exception {
    HttpResponse<String> response = login("/?token=" + RunningServer.TOKEN);
    return response.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  /** The first bytes of the answer to what the JDK's client would not send. */
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readNBytes(12), StandardCharsets.US_ASCII);
    }
  }
}
