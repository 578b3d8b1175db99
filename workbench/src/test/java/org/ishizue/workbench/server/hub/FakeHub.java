package org.ishizue.workbench.server.hub;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.ishizue.jupyter.json.Json;
import org.jspecify.annotations.Nullable;

/** As much of a JupyterHub's API as a user's server asks for. */
final class FakeHub implements AutoCloseable {
  static final String SERVERS_TOKEN = "servers-own-token";
  static final String CLIENT = "jupyterhub-user-tanaka";
  static final String SCOPE = "access:servers!server=tanaka/";

  final Map<String, List<String>> scopesOfTokens = new ConcurrentHashMap<>();
  final Map<String, String> tokensOfCodes = new ConcurrentHashMap<>();
  final BlockingQueue<String> reports = new LinkedBlockingQueue<>();
  final AtomicInteger asked = new AtomicInteger();

  /** What the last browser brought that came to log in. */
  volatile String challenge = "";

  private final HttpServer server;

  FakeHub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/hub/api/user", this::user);
    server.createContext("/hub/api/oauth2/token", this::exchange);
    server.createContext("/hub/api/users/tanaka/activity", this::activity);
    server.start();
  }

  /** What a real one puts into the environment of a server that it starts. */
  Map<String, String> environment() {
    String api = "http://127.0.0.1:" + server.getAddress().getPort() + "/hub/api";
    Map<String, String> variables = new HashMap<>();
    variables.put("JUPYTERHUB_API_TOKEN", SERVERS_TOKEN);
    variables.put("JUPYTERHUB_SERVICE_PREFIX", "/user/tanaka/");
    variables.put("JUPYTERHUB_SERVICE_URL", "http://127.0.0.1:0/user/tanaka/");
    variables.put("JUPYTERHUB_API_URL", api);
    variables.put("JUPYTERHUB_CLIENT_ID", CLIENT);
    variables.put("JUPYTERHUB_USER", "tanaka");
    variables.put("JUPYTERHUB_BASE_URL", "/");
    variables.put("JUPYTERHUB_OAUTH_CALLBACK_URL", "/user/tanaka/oauth_callback");
    variables.put("JUPYTERHUB_OAUTH_ACCESS_SCOPES", "[\"" + SCOPE + "\"]");
    variables.put("JUPYTERHUB_ACTIVITY_URL", api + "/users/tanaka/activity");
    return variables;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void user(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    List<String> scopes = scopesOfTokens.get(token(exchange));
    if (scopes == null) {
      answer(exchange, 403, null);
      return;
    }
    JsonArray list = new JsonArray();
    scopes.forEach(list::add);
    JsonObject user = new JsonObject();
    user.addProperty("name", "tanaka");
    user.add("scopes", list);
    answer(exchange, 200, user);
  }

  private void exchange(HttpExchange exchange) throws IOException {
    Map<String, String> form = new HashMap<>();
    for (String pair : text(exchange).split("&", -1)) {
      String[] parts = pair.split("=", 2);
      form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    String token = tokensOfCodes.remove(form.getOrDefault("code", ""));
    boolean right = CLIENT.equals(form.get("client_id"))
        && SERVERS_TOKEN.equals(form.get("client_secret"))
        && "authorization_code".equals(form.get("grant_type"))
        && "/user/tanaka/oauth_callback".equals(form.get("redirect_uri"))
        && challenge.equals(hash(form.getOrDefault("code_verifier", "")));
    if (token == null || !right) {
      answer(exchange, 400, null);
      return;
    }
    JsonObject body = new JsonObject();
    body.addProperty("access_token", token);
    answer(exchange, 200, body);
  }

  private void activity(HttpExchange exchange) throws IOException {
    if (SERVERS_TOKEN.equals(token(exchange))) {
      reports.add(text(exchange));
    }
    answer(exchange, 200, new JsonObject());
  }

  /** As RFC 7636 has it, written a second time to judge the first. */
  private static String hash(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder()
          .encodeToString(hash)
          .replace('+', '-')
          .replace('/', '_')
          .replace("=", "");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static String token(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    return header == null ? "" : header.replaceFirst("^token ", "");
  }

  private static String text(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, @Nullable JsonObject body)
      throws IOException {
    byte[] bytes = body == null ? new byte[0] : Json.writeUtf8(body);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
