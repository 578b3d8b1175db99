package org.ishizue.workbench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ishizue.workbench.server.RunningServer.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.cli.KernelCommand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The kernel of the distribution, over the server's WebSockets. */
final class KernelsIT {
  @TempDir
  private Path folder = Path.of("");

  private RunningServer server;
  private String kernel = "";

  @BeforeEach
  void start() throws Exception {
    server = new RunningServer(folder, Home.ofProcess());
    kernel = json(server.send("POST", "/api/kernels", "{}")).get("id").getAsString();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_cell_runs_before_the_kernel_is_ready_and_nothing_of_it_is_missed() throws Exception {
    try (Window window = new Window("a")) {
      window.run("System.out.println(\"雨\"); 6 * 7", "1");
      assertThat(window.until("stream").get("text").getAsString()).isEqualTo("雨\n");
      assertThat(window.until("execute_result").toString()).contains("42");
    }
  }

  @Test
  void two_windows_see_the_same_outputs_and_only_one_gets_the_reply() throws Exception {
    try (Window asks = new Window("a");
        Window looks = new Window("b")) {
      asks.run("40 + 2", "1");
      assertThat(asks.until("execute_result").toString()).contains("42");
      assertThat(looks.until("execute_result").toString()).contains("42");
      asks.until("execute_reply");
      looks.run("1", "2");
      JsonObject reply = looks.message("execute_reply");
      assertThat(reply.getAsJsonObject("parent_header").get("msg_id").getAsString())
          .isEqualTo("2");
    }
  }

  @Test
  void a_window_that_comes_back_finds_what_was_printed_meanwhile() throws Exception {
    try (Window window = new Window("a")) {
      window.run("1", "0");
      window.until("execute_reply");
      window.run("Thread.sleep(500); System.out.println(\"meanwhile\"); 5", "1");
      window.until("execute_input");
    }
    try (Window again = new Window("a")) {
      assertThat(again.until("stream").get("text").getAsString()).isEqualTo("meanwhile\n");
      assertThat(again.until("execute_result").toString()).contains("5");
      again.until("execute_reply");
    }
  }

  @Test
  void a_restart_keeps_the_window_and_forgets_the_variables() throws Exception {
    try (Window window = new Window("a")) {
      window.run("int x = 1;", "1");
      window.until("execute_reply");
      assertThat(server.send("POST", path("/restart"), "").statusCode()).isEqualTo(200);
      window.run("x", "2");
      assertThat(window.until("error").get("evalue").getAsString()).isNotBlank();
    }
  }

  @Test
  void a_kernel_that_dies_is_started_again_and_the_window_is_told() throws Exception {
    try (Window window = new Window("a")) {
      window.run("ProcessHandle.current().parent().get().pid()", "1");
      String pid = window
          .until("execute_result")
          .getAsJsonObject("data")
          .get("text/plain")
          .getAsString();
      window.until("execute_reply");
      ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
      window.untilState("restarting");
      window.run("1 + 1", "2");
      assertThat(window.until("execute_result").toString()).contains("2");
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_kernel_whose_port_was_taken_starts_with_others_and_gets_what_was_sent() throws Exception {
    String onceTaken = "if mkdir '" + folder.resolve("once") + "' 2>/dev/null; then"
        + " echo 'zmq.error.ZMQError: Address already in use' >&2; exit 1; fi; exec \"$@\"";
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", onceTaken, "sh"));
    command.addAll(KernelCommand.of(Home.ofProcess()));
    declare("taken", command);
    kernel = json(server.send("POST", "/api/kernels", "{\"name\": \"taken\"}"))
        .get("id")
        .getAsString();
    try (Window window = new Window("a")) {
      window.run("6 * 7", "1");
      assertThat(window.until("execute_result").toString()).contains("42");
    }
    assertThat(folder.resolve("once")).exists();
  }

  private void declare(String name, List<String> command) throws IOException {
    JsonArray argv = new JsonArray();
    command.forEach(argv::add);
    JsonObject spec = new JsonObject();
    spec.add("argv", argv);
    spec.addProperty("display_name", name);
    spec.addProperty("language", "java");
    Path kernels = Files.createDirectories(folder.resolve("kernels").resolve(name));
    Files.writeString(kernels.resolve(KernelSpec.FILE_NAME), Json.write(spec));
  }

  @Test
  void a_kernel_that_cannot_start_says_why_in_the_language_of_whoever_asks() throws Exception {
    String java = ProcessHandle.current().info().command().orElseThrow();
    declare("broken", List.of(java, "no.such.Main", "{connection_file}"));
    kernel = json(server.send("POST", "/api/kernels", "{\"name\": \"broken\"}"))
        .get("id")
        .getAsString();
    try (Window window = new Window("a")) {
      window.untilState("dead");
    }
    String japanese = json(server.get(path("?language=ja"))).get("reason").getAsString();
    String english = json(server.get(path("?language=en"))).get("reason").getAsString();
    assertThat(japanese).startsWith("カーネルのプロセスが終了コード 1 で終了しました。\n");
    assertThat(english).startsWith("The kernel's process ended with exit code 1.\n");
    assertThat(japanese).contains("no.such.Main").doesNotContain("ended");
  }

  @Test
  void an_interrupt_ends_a_cell() throws Exception {
    try (Window window = new Window("a")) {
      window.run("System.out.println(1); while (true) {}", "1");
      window.until("stream");
      assertThat(server.send("POST", path("/interrupt"), "").statusCode()).isEqualTo(204);
      assertThat(window.until("execute_reply").get("status").getAsString()).isNotEqualTo("ok");
    }
  }

  @Test
  void a_session_ends_with_its_kernel() throws Exception {
    String request =
        "{\"path\": \"a.ipynb\", \"type\": \"notebook\", \"kernel\": {\"id\": \"" + kernel + "\"}}";
    String session =
        json(server.send("POST", "/api/sessions", request)).get("id").getAsString();
    assertThat(server.send("DELETE", "/api/sessions/" + session, "").statusCode())
        .isEqualTo(204);
    assertThat(server.get("/api/kernels").body()).isEqualTo("[]");
    assertThat(server.get(path("")).statusCode()).isEqualTo(404);
  }

  private String path(String more) {
    return "/api/kernels/" + kernel + more;
  }

  /** A page's connection, in the older subprotocol. */
  private final class Window implements WebSocket.Listener, AutoCloseable {
    private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
    private final List<JsonObject> passedOver = new ArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final String session;
    private final WebSocket socket;

    Window(String session) {
      this.session = session;
      String address = server.address(path("/channels")).toString().replaceFirst("http", "ws");
      socket = server
          .client()
          .newWebSocketBuilder()
          .header("Authorization", "token " + RunningServer.TOKEN)
          .buildAsync(URI.create(address + "?session_id=" + session), this)
          .join();
    }

    void run(String code, String id) {
      JsonObject header = new JsonObject();
      header.addProperty("msg_id", id);
      header.addProperty("msg_type", "execute_request");
      header.addProperty("session", session);
      header.addProperty("username", "");
      header.addProperty("version", "5.3");
      JsonObject content = new JsonObject();
      content.addProperty("code", code);
      JsonObject message = new JsonObject();
      message.add("header", header);
      message.add("content", content);
      message.addProperty("channel", "shell");
      socket.sendText(Json.write(message), true).join();
    }

    JsonObject until(String type) throws InterruptedException {
      return message(type).getAsJsonObject("content");
    }

    void untilState(String state) throws InterruptedException {
      JsonObject content = until("status");
      while (!content.get("execution_state").getAsString().equals(state)) {
        content = until("status");
      }
    }

    /** The next of a type; others are kept, as the channels have no order among each other. */
    JsonObject message(String type) throws InterruptedException {
      for (JsonObject one : passedOver) {
        if (one.get("msg_type").getAsString().equals(type)) {
          passedOver.remove(one);
          return one;
        }
      }
      while (true) {
        JsonObject message = received.poll(60, TimeUnit.SECONDS);
        assertThat(message).as("a " + type).isNotNull();
        if (message.get("msg_type").getAsString().equals(type)) {
          return message;
        }
        passedOver.add(message);
      }
    }

    @Override
    public @Nullable CompletionStage<?> onText(
        WebSocket webSocket, CharSequence data, boolean last) {
      partial.append(data);
      if (last) {
        try {
          received.add(Json.parseObject(partial.toString()));
        } catch (JsonTextException e) {
          throw new IllegalStateException(e);
        }
        partial.setLength(0);
      }
      webSocket.request(1);
      return null;
    }

    @Override
    public void close() throws IOException {
      socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
      socket.abort();
    }
  }
}
