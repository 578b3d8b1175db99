package org.ishizue.workbench.server.hub;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;
import org.ishizue.workbench.server.contents.Times;

/**
 * The Hub's API, as far as a user's server needs it. An {@link IOException} says that the Hub cannot be
 * reached or answers what it should not; no token is ever part of a message.
 */
final class HubApi {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final HttpClient client = HttpClient.newBuilder()
      .connectTimeout(LIMIT)
      .version(HttpClient.Version.HTTP_1_1)
      .build();

  private final HubEnvironment hub;

  HubApi(HubEnvironment hub) {
    this.hub = hub;
  }

  /** Whether a token is valid and lets its owner come in here. */
  boolean admits(String token) throws IOException, InterruptedException {
    HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(hub.api() + "/user"))
        .header("Authorization", "token " + token)
        .GET());
    if (response.statusCode() == 401 || response.statusCode() == 403) {
      return false;
    }
    if (json(response).get("scopes") instanceof JsonArray scopes) {
      for (JsonElement scope : scopes) {
        if (hub.scopes().contains(scope.getAsString())) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The token for a code that a browser has brought from the Hub; empty if the Hub does not know it.
   *
   * @param verifier what the login was begun with
   */
  Optional<String> tokenFor(String code, String verifier) throws IOException, InterruptedException {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("client_id", hub.clientId());
    form.put("client_secret", hub.token());
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", hub.callback());
    form.put("code_verifier", verifier);
    HttpResponse<String> response = send(request(hub.api() + "/oauth2/token")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(encode(form))));
    if (response.statusCode() >= 400 && response.statusCode() < 500) {
      return Optional.empty();
    }
    return json(response).get("access_token") instanceof JsonPrimitive token
        ? Optional.of(token.getAsString())
        : Optional.empty();
  }

  /** Reports when something was last done here. */
  void report(URI activity, Instant last) throws IOException, InterruptedException {
    JsonObject one = new JsonObject();
    one.addProperty("last_activity", Times.iso(last));
    JsonObject servers = new JsonObject();
    servers.add(hub.server(), one);
    JsonObject report = new JsonObject();
    report.add("servers", servers);
    report.addProperty("last_activity", Times.iso(last));
    HttpResponse<String> response = send(request(activity.toString())
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(Json.write(report))));
    if (response.statusCode() >= 300) {
      throw new IOException("the Hub answers " + response.statusCode());
    }
  }

  static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(address))
        .header("Authorization", "token " + hub.token());
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonObject json(HttpResponse<String> response) throws IOException {
    if (response.statusCode() != 200) {
      throw new IOException("the Hub answers " + response.statusCode());
    }
    try {
      return Json.parseObject(response.body());
    } catch (JsonTextException e) {
      throw new IOException("the Hub does not answer in JSON", e);
    }
  }
}
