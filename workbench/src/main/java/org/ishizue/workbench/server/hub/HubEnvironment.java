package org.ishizue.workbench.server.hub;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Failure;
import org.jspecify.annotations.Nullable;

/**
 * What a JupyterHub tells the server that it starts for a user, in environment variables.
 *
 * @param prefix the path under which browsers see this server, such as {@code /user/tanaka/}
 * @param service the address that the Hub's proxy passes requests on to
 * @param api the Hub's API, such as {@code http://127.0.0.1:8081/hub/api}
 * @param token with which this server speaks to the Hub; also its OAuth client's secret
 * @param clientId this server as an OAuth client of the Hub's
 * @param authorize where browsers are sent to log in; a path on the same site as a rule
 * @param callback where the Hub sends them back to, as the Hub has registered it
 * @param scopes whoever has one of these may come in
 * @param user whose server this is
 * @param server the server's name among the user's; empty for the usual one
 * @param activity where activity is reported; null for nowhere
 * @param activityEvery how often it is reported
 * @param folder the folder that the Hub wants to be shown; null for none in particular
 * @see <a href="https://jupyterhub.readthedocs.io/en/latest/explanation/singleuser.html">The JupyterHub
 *     single-user server</a>
 */
public record HubEnvironment(
    String prefix,
    URI service,
    URI api,
    String token,
    String clientId,
    String authorize,
    String callback,
    Set<String> scopes,
    String user,
    String server,
    @Nullable URI activity,
    Duration activityEvery,
    @Nullable String folder) {
  private static final Texts TEXTS = Texts.beside(HubEnvironment.class);
  private static final String USUAL_INTERVAL_S = "300";
  private static final String TOKEN = "JUPYTERHUB_API_TOKEN";
  private static final String PREFIX = "JUPYTERHUB_SERVICE_PREFIX";
  private static final String USER = "JUPYTERHUB_USER";

  public HubEnvironment {
    scopes = Set.copyOf(scopes);
  }

  /** The port to listen on; 0 for any. */
  public int port() {
    if (service.getPort() >= 0) {
      return service.getPort();
    }
    return "https".equals(service.getScheme()) ? 443 : 80;
  }

  /** Without what is secret. */
  @Override
  public String toString() {
    return "the server " + prefix + " of the Hub at " + api;
  }

  /**
   * What the Hub said; empty where no Hub has started this program.
   *
   * @throws Failure if a Hub has started it and something is missing or wrong
   */
  public static Optional<HubEnvironment> of(Map<String, String> environment) {
    if (blank(environment, TOKEN) || blank(environment, PREFIX)) {
      return Optional.empty();
    }
    List<String> missing = new ArrayList<>();
    for (String name : List.of("JUPYTERHUB_API_URL", "JUPYTERHUB_CLIENT_ID", USER)) {
      if (blank(environment, name)) {
        missing.add(name);
      }
    }
    if (!missing.isEmpty()) {
      throw Failure.badInput(TEXTS.problem("SERVER-070", String.join(", ", missing)));
    }
    String prefix = slashes(environment.getOrDefault(PREFIX, ""));
    String user = environment.getOrDefault(USER, "");
    String server = environment.getOrDefault("JUPYTERHUB_SERVER_NAME", "");
    String host = environment.getOrDefault("JUPYTERHUB_HOST", "");
    String base = slashes(environment.getOrDefault("JUPYTERHUB_BASE_URL", "/"));
    String activity = environment.getOrDefault("JUPYTERHUB_ACTIVITY_URL", "");
    return Optional.of(new HubEnvironment(
        prefix,
        address(environment, "JUPYTERHUB_SERVICE_URL", "http://127.0.0.1:0" + prefix),
        address(environment, "JUPYTERHUB_API_URL", ""),
        environment.getOrDefault(TOKEN, ""),
        environment.getOrDefault("JUPYTERHUB_CLIENT_ID", ""),
        host + base + "hub/api/oauth2/authorize",
        environment.getOrDefault("JUPYTERHUB_OAUTH_CALLBACK_URL", host + prefix + "oauth_callback"),
        scopes(environment, user, server),
        user,
        server,
        activity.isBlank() ? null : address(environment, "JUPYTERHUB_ACTIVITY_URL", ""),
        Duration.ofSeconds(Long.parseLong(
            digits(environment.getOrDefault("JUPYTERHUB_ACTIVITY_INTERVAL", USUAL_INTERVAL_S)))),
        blank(environment, "JUPYTERHUB_ROOT_DIR") ? null : environment.get("JUPYTERHUB_ROOT_DIR")));
  }

  private static boolean blank(Map<String, String> environment, String name) {
    return environment.getOrDefault(name, "").isBlank();
  }

  private static String digits(String seconds) {
    return seconds.matches("[1-9]\\d{0,6}") ? seconds : USUAL_INTERVAL_S;
  }

  private static String slashes(String path) {
    return ("/" + path + "/").replaceAll("/+", "/");
  }

  private static URI address(Map<String, String> environment, String name, String missing) {
    String text = blank(environment, name) ? missing : environment.getOrDefault(name, "");
    try {
      URI address = URI.create(text);
      if (address.getScheme() != null && address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException notAnAddress) {
      // Said below, with the variable's name.
    }
    throw Failure.badInput(TEXTS.problem("SERVER-070", name + "=" + text));
  }

  /** As the Hub lists them, and those that hold for all servers, or all of the user's, and so for this one. */
  private static Set<String> scopes(Map<String, String> environment, String user, String server) {
    Set<String> all = new TreeSet<>(List.of("access:servers", "access:servers!user=" + user));
    Set<String> listed = listed(environment);
    all.addAll(listed.isEmpty() ? Set.of("access:servers!server=" + user + "/" + server) : listed);
    return all;
  }

  private static Set<String> listed(Map<String, String> environment) {
    for (String name : List.of("JUPYTERHUB_OAUTH_ACCESS_SCOPES", "JUPYTERHUB_OAUTH_SCOPES")) {
      if (!blank(environment, name)) {
        Set<String> scopes = new TreeSet<>();
        try {
          if (Json.parse(environment.getOrDefault(name, "")) instanceof JsonArray all) {
            for (JsonElement scope : all) {
              scopes.add(scope.getAsString());
            }
          }
        } catch (JsonTextException | IllegalStateException | UnsupportedOperationException e) {
          throw Failure.badInput(TEXTS.problem(e, "SERVER-070", name));
        }
        if (!scopes.isEmpty()) {
          return scopes;
        }
      }
    }
    return Set.of();
  }
}
