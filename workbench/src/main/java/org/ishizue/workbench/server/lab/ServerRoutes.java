package org.ishizue.workbench.server.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ishizue.workbench.server.contents.Times;
import org.ishizue.workbench.server.contents.Workspace;
import org.ishizue.workbench.server.http.Answer;
import org.ishizue.workbench.server.http.Call;
import org.ishizue.workbench.server.http.HttpProblem;
import org.ishizue.workbench.server.http.Routes;
import org.ishizue.workbench.server.kernels.KernelRoutes;

/** The small things that Jupyter's pages ask of a server: who it is, who they are, what it has not. */
public final class ServerRoutes {
  /** The version of Jupyter Server whose API this is. */
  private static final String VERSION = "2.21.1";

  private final KernelRoutes kernels;
  private final Workspace workspace;
  private final Instant started = Instant.now();

  /** Sections of settings that pages keep for as long as the server runs. */
  private final Map<String, JsonObject> sections = new ConcurrentHashMap<>();

  public ServerRoutes(KernelRoutes kernels, Workspace workspace) {
    this.kernels = kernels;
    this.workspace = workspace;
  }

  public void addTo(Routes routes) {
    routes
        .add("GET", "/api", call -> Answer.json(version()))
        .add("GET", "/api/status", call -> Answer.json(status()))
        .add("GET", "/api/me", call -> Answer.json(me()))
        .add("GET", "/api/terminals", call -> Answer.json(new JsonArray()))
        .add("GET", "/api/nbconvert", call -> Answer.json(new JsonObject()))
        .add("GET", "/lsp/status", call -> Answer.json(new JsonObject()))
        .add("GET", "/api/resolvePath", this::resolve)
        .add("GET", "/api/config/{section}", call -> Answer.json(section(call)))
        .add("PUT", "/api/config/{section}", this::replaceSection)
        .add("PATCH", "/api/config/{section}", this::changeSection)
        .add("POST", "/api/security/csp-report", ServerRoutes::cspReport);
  }

  private static JsonObject version() {
    JsonObject version = new JsonObject();
    version.addProperty("version", VERSION);
    return version;
  }

  private JsonObject status() {
    JsonObject status = new JsonObject();
    status.addProperty("started", Times.iso(started));
    status.addProperty("last_activity", Times.iso(Instant.now()));
    status.addProperty("kernels", kernels.running());
    status.addProperty("connections", kernels.connections());
    return status;
  }

  private static JsonObject me() {
    String name = System.getProperty("user.name", "");
    JsonObject identity = new JsonObject();
    identity.addProperty("username", name);
    identity.addProperty("name", name);
    identity.addProperty("display_name", name);
    identity.addProperty("initials", name.isEmpty() ? "" : name.substring(0, 1));
    identity.add("avatar_url", JsonNull.INSTANCE);
    identity.add("color", JsonNull.INSTANCE);
    JsonObject me = new JsonObject();
    me.add("identity", identity);
    me.add("permissions", new JsonObject());
    return me;
  }

  /** Where a file is that an output names: only inside the workspace. */
  private Answer resolve(Call call) {
    String path = call.query("path").orElseThrow(() -> new HttpProblem(400, "path is missing"));
    JsonArray resolved = new JsonArray();
    inWorkspace(path).ifPresent(found -> {
      JsonObject one = new JsonObject();
      one.addProperty("scope", "server");
      one.addProperty("path", found);
      resolved.add(one);
    });
    JsonArray unresolved = new JsonArray();
    call.query("kernel").ifPresent(kernel -> {
      JsonObject reason = new JsonObject();
      reason.addProperty("scope", "kernel");
      reason.addProperty(
          "reason",
          kernels.has(kernel)
              ? "Kernel " + kernel + " was not asked"
              : "Kernel " + kernel + " could not be found");
      unresolved.add(reason);
    });
    JsonObject answer = new JsonObject();
    answer.add("resolved", resolved);
    answer.add("unresolved", unresolved);
    return Answer.json(answer);
  }

  private Optional<String> inWorkspace(String path) {
    Path asked = path.startsWith("~/")
        ? Path.of(System.getProperty("user.home", "")).resolve(path.substring(2))
        : workspace.root().resolve(path);
    Path place = asked.normalize();
    if (!place.startsWith(workspace.root())) {
      return Optional.empty();
    }
    String relative = workspace.pathOf(place);
    try {
      return Files.exists(workspace.resolve(relative)) && !workspace.isHidden(relative)
          ? Optional.of(relative)
          : Optional.empty();
    } catch (HttpProblem outside) {
      return Optional.empty();
    }
  }

  private JsonObject section(Call call) {
    return sections.getOrDefault(call.variable("section"), new JsonObject());
  }

  private Answer replaceSection(Call call) throws IOException {
    sections.put(call.variable("section"), call.requiredJson());
    return Answer.empty(204);
  }

  private Answer changeSection(Call call) throws IOException {
    JsonObject changed = section(call).deepCopy();
    merge(changed, call.requiredJson());
    sections.put(call.variable("section"), changed);
    return Answer.json(changed);
  }

  /** Sets members; null takes one away. */
  private static void merge(JsonObject target, JsonObject change) {
    for (String key : change.keySet()) {
      if (change.get(key).isJsonNull()) {
        target.remove(key);
      } else if (change.get(key) instanceof JsonObject inner
          && target.get(key) instanceof JsonObject old) {
        merge(old, inner);
        if (old.isEmpty()) {
          target.remove(key);
        }
      } else {
        target.add(key, change.get(key));
      }
    }
  }

  private static Answer cspReport(Call call) throws IOException {
    System.getLogger(ServerRoutes.class.getName())
        .log(System.Logger.Level.WARNING, "A page broke its content security policy");
    call.body();
    return Answer.empty(204);
  }
}
