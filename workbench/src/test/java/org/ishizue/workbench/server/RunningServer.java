package org.ishizue.workbench.server;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.ishizue.grading.result.Level;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.exercise.GradingRun;
import org.ishizue.workbench.server.guard.TlsKey;
import org.ishizue.workbench.server.guard.Token;
import org.ishizue.workbench.server.hub.HubEnvironment;
import org.jspecify.annotations.Nullable;

/** A server on a free port of the loopback address, in a folder of its own, and a client of it. */
public final class RunningServer implements AutoCloseable {
  public static final String TOKEN = "0123456789abcdef";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path workspace;
  private final WorkbenchServer server;

  public RunningServer(Path folder, Home home) throws IOException {
    this(folder, home, null, null);
  }

  public RunningServer(Path folder, Home home, @Nullable TlsKey tls) throws IOException {
    this(folder, home, tls, null);
  }

  public RunningServer(Path folder, Home home, @Nullable TlsKey tls, @Nullable HubEnvironment hub)
      throws IOException {
    this(folder, home, tls, hub, GradingRun::isolated);
  }

  /** One that grades at another level than an instructor's; like all here, one submission at a time. */
  public RunningServer(Path folder, Home home, Level level) throws IOException {
    this(folder, home, null, null, () -> level);
  }

  private RunningServer(
      Path folder,
      Home home,
      @Nullable TlsKey tls,
      @Nullable HubEnvironment hub,
      Supplier<Level> level)
      throws IOException {
    workspace = Files.createDirectories(folder.resolve("workspace"));
    server = WorkbenchServer.start(new ServerOptions(
        home,
        home.folder().resolve("web"),
        workspace,
        false,
        folder.resolve("data"),
        folder.resolve("runtime"),
        List.of(folder.resolve("kernels")),
        InetAddress.getLoopbackAddress(),
        0,
        false,
        tls,
        Token.of(TOKEN),
        Duration.ofHours(1),
        List.of(home.exercises()),
        folder.resolve("inbox"),
        "tanaka",
        folder.resolve("feedback"),
        new ServerOptions.Teaching(
            folder.resolve("course"),
            null,
            Path.of("..", "exercises").toAbsolutePath().normalize(),
            null,
            level,
            1),
        hub));
  }

  public static RunningServer in(Path folder) throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.createDirectories(home.resolve("lessons"));
    return new RunningServer(folder, new Home(home));
  }

  public Path workspace() {
    return workspace;
  }

  public int port() {
    return server.port();
  }

  public URI address(String path) {
    return URI.create(server.address() + path.substring(1));
  }

  public HttpClient client() {
    return client;
  }

  /** A request without token or cookie. */
  public HttpRequest.Builder bare(String path) {
    return HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(30));
  }

  /** A request that is let in. */
  public HttpRequest.Builder request(String path) {
    return bare(path).header("Authorization", "token " + TOKEN);
  }

  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  public HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    return send(request(path).method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  public static JsonObject json(HttpResponse<String> response) throws JsonTextException {
    return Json.parseObject(response.body());
  }

  @Override
  public void close() {
    server.close();
  }
}
