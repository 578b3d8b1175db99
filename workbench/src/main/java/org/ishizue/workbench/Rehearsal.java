package org.ishizue.workbench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishizue.jupyter.message.Header;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.Home;

/**
 * What a learner's morning asks of the workbench, asked by the program of itself: a course's page, what an editor loads first, and a
 * kernel that answers. It is run to be recorded ({@link org.ishizue.workbench.start.ServerArchive}).
 */
public final class Rehearsal {
  private static final Pattern ADDRESS = Pattern.compile("(http://\\S+/)\\?token=(\\w+)");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final List<String> PAGES = List.of(
      "",
      "ishizue/api/course",
      "ishizue/api/exercises",
      "ishizue/api/glossary",
      "api/contents/",
      "api/kernelspecs",
      "api/sessions",
      "api/terminals",
      "api/me",
      "api/status",
      "lab/api/settings",
      "lab/api/translations/ja",
      "lab/api/translations");

  private final HttpClient client = HttpClient.newBuilder()
      .cookieHandler(new CookieManager())
      .followRedirects(HttpClient.Redirect.NORMAL)
      .build();
  private final String address;
  private final String token;

  private Rehearsal(String address, String token) {
    this.address = address;
    this.token = token;
  }

  /** In a folder that is empty. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    PipedInputStream said = new PipedInputStream();
    Console console = Console.to(new PipedOutputStream(said), System.err);
    Thread server = new Thread(
        () -> System.exit(new Main(Home.ofProcess(), console)
            .run("start", "--no-browser", "--port", "0", "--workspace", arguments[0])),
        "rehearsed");
    server.setDaemon(true);
    server.start();
    BufferedReader lines = new BufferedReader(new InputStreamReader(said, StandardCharsets.UTF_8));
    Matcher matcher = ADDRESS.matcher(lines.readLine());
    if (!matcher.find()) {
      throw new IOException("the server said no address");
    }
    new Rehearsal(matcher.group(1), matcher.group(2)).run();
    System.exit(0); // which closes the server, and it its kernels
  }

  private void run()
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    HttpRequest first = HttpRequest.newBuilder(URI.create(address + "?token=" + token))
        .header("Accept", "text/html")
        .timeout(PATIENCE)
        .build();
    require(client.send(first, BodyHandlers.ofString()));
    for (String page : PAGES) {
      require(client.send(to(page).build(), BodyHandlers.ofString()));
    }
    HttpRequest kernel =
        to("api/kernels").POST(BodyPublishers.ofString("{\"name\": \"java\"}")).build();
    HttpResponse<String> started = require(client.send(kernel, BodyHandlers.ofString()));
    String id =
        JsonParser.parseString(started.body()).getAsJsonObject().get("id").getAsString();
    askWho(id);
    require(client.send(to("api/kernels/" + id).DELETE().build(), BodyHandlers.ofString()));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "token " + token)
        .timeout(PATIENCE);
  }

  private static HttpResponse<String> require(HttpResponse<String> response) throws IOException {
    if (response.statusCode() >= 400) {
      throw new IOException(response.statusCode() + " " + response.uri() + ": " + response.body());
    }
    return response;
  }

  private void askWho(String kernel)
      throws InterruptedException, ExecutionException, TimeoutException {
    CompletableFuture<String> answer = new CompletableFuture<>();
    WebSocket socket = client
        .newWebSocketBuilder()
        .header("Authorization", "token " + token)
        .buildAsync(
            URI.create(address.replaceFirst("http", "ws") + "api/kernels/" + kernel + "/channels"),
            new AwaitAnswer(answer))
        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    JsonObject header = new JsonObject();
    header.addProperty("msg_id", "rehearsal");
    header.addProperty("msg_type", "kernel_info_request");
    header.addProperty("session", "rehearsal");
    header.addProperty("username", "");
    header.addProperty("version", Header.VERSION);
    JsonObject message = new JsonObject();
    message.addProperty("channel", "shell");
    message.add("header", header);
    message.add("parent_header", new JsonObject());
    message.add("metadata", new JsonObject());
    message.add("content", new JsonObject());
    socket.sendText(message.toString(), true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    socket.abort();
  }

  /** Hears what a kernel says, up to the answer. */
  private static final class AwaitAnswer implements WebSocket.Listener {
    private final CompletableFuture<String> answer;
    private final StringBuilder text = new StringBuilder();

    AwaitAnswer(CompletableFuture<String> answer) {
      this.answer = answer;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        if (text.indexOf("kernel_info_reply") >= 0) {
          answer.complete(text.toString());
        }
        text.setLength(0);
      }
      socket.request(1);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      answer.completeExceptionally(error);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      answer.completeExceptionally(new IOException("closed: " + status + " " + reason));
      return CompletableFuture.completedFuture(null);
    }
  }
}
