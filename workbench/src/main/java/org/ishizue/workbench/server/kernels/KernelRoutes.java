package org.ishizue.workbench.server.kernels;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.ishizue.jupyter.kernelspec.KernelSpecs;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.server.contents.Workspace;
import org.ishizue.workbench.server.http.Answer;
import org.ishizue.workbench.server.http.Call;
import org.ishizue.workbench.server.http.Routes;
import org.jspecify.annotations.Nullable;

/** {@code /api/kernels}, {@code /api/sessions}, {@code /api/kernelspecs} and the kernels' channels. */
public final class KernelRoutes implements AutoCloseable {
  /** Where a kernel's WebSocket is. */
  public static final Pattern CHANNELS = Pattern.compile("/api/kernels/([^/]+)/channels");

  private final Kernels kernels;
  private final Sessions sessions;

  /**
   * Routes to kernels.
   *
   * @param installed the kernelspecs on this machine
   * @param runtime where connection files are written
   * @param idleLimit a kernel that nobody looks at is ended after this
   * @param environment that kernels get beside the server's own
   * @param base the path under which clients see this server; it begins and ends with a slash
   */
  public KernelRoutes(
      Home home,
      KernelSpecs installed,
      Workspace workspace,
      Path runtime,
      Duration idleLimit,
      Map<String, String> environment,
      String base) {
    kernels = new Kernels(
        new SpecChoice(home, installed, base), workspace, runtime, idleLimit, environment);
    sessions = new Sessions(kernels);
  }

  public void addTo(Routes routes) {
    routes
        .add("GET", "/api/kernelspecs", this::listSpecs)
        .add("GET", "/api/kernelspecs/{name}", this::getSpec)
        .add("GET", "/kernelspecs/{name}/{file}", this::getResource)
        .add("GET", "/api/kernels", this::listKernels)
        .add("POST", "/api/kernels", this::startKernel)
        .add("GET", "/api/kernels/{id}", call -> Answer.json(kernel(call).model(call.language())))
        .add("DELETE", "/api/kernels/{id}", this::shutdownKernel)
        .add("POST", "/api/kernels/{id}/interrupt", this::interruptKernel)
        .add("POST", "/api/kernels/{id}/restart", this::restartKernel)
        .add("GET", "/api/sessions", call -> Answer.json(sessions.list()))
        .add("POST", "/api/sessions", this::createSession)
        .add("GET", "/api/sessions/{id}", call -> Answer.json(sessions.get(call.variable("id"))))
        .add("PATCH", "/api/sessions/{id}", this::changeSession)
        .add("DELETE", "/api/sessions/{id}", this::deleteSession);
  }

  /** The WebSocket of a window, or null (and a status set) if there is no such kernel. */
  public @Nullable KernelSocket connect(
      ServerUpgradeRequest request, ServerUpgradeResponse response) {
    Matcher path = CHANNELS.matcher(String.valueOf(request.getHttpURI().getPath()));
    if (!path.matches() || !kernels.has(path.group(1))) {
      response.setStatus(404);
      return null;
    }
    Frames frames = new DefaultFrames();
    if (request.hasSubProtocol(V1Frames.NAME)) {
      response.setAcceptedSubProtocol(V1Frames.NAME);
      frames = new V1Frames();
    }
    Fields query = Request.extractQueryParameters(request);
    String session = Optional.ofNullable(query.getValue("session_id"))
        .orElseGet(() -> UUID.randomUUID().toString());
    return new KernelSocket(kernels.get(path.group(1)), session, frames);
  }

  /** Whether a kernel runs. */
  public boolean has(String id) {
    return kernels.has(id);
  }

  /** How many kernels run. */
  public int running() {
    return kernels.all().size();
  }

  /** How many windows look at one. */
  public int connections() {
    return kernels.all().stream().mapToInt(one -> one.windows().connected()).sum();
  }

  /** When a kernel last did something: now, while one is busy. */
  public Instant lastActivity() {
    return kernels.all().stream()
        .map(one -> one.state().equals("busy") ? Instant.now() : one.activity())
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  @Override
  public void close() {
    kernels.close();
  }

  private Answer listSpecs(Call call) throws IOException {
    JsonObject all = new JsonObject();
    for (KernelSpec spec : kernels.specs().all().values()) {
      all.add(spec.name(), kernels.specs().model(spec));
    }
    JsonObject model = new JsonObject();
    model.addProperty("default", SpecChoice.DEFAULT);
    model.add("kernelspecs", all);
    return Answer.json(model);
  }

  private Answer getSpec(Call call) throws IOException {
    return Answer.json(kernels.specs().model(kernels.specs().find(call.variable("name"))));
  }

  private Answer getResource(Call call) throws IOException {
    KernelSpec spec = kernels.specs().find(call.variable("name"));
    String file = call.variable("file");
    return Answer.bytes(200, SpecChoice.mediaType(file), kernels.specs().resource(spec, file))
        .with("Cache-Control", "max-age=3600");
  }

  private Answer listKernels(Call call) {
    JsonArray list = new JsonArray();
    kernels.all().forEach(kernel -> list.add(kernel.model()));
    return Answer.json(list);
  }

  private Answer startKernel(Call call) throws IOException {
    JsonObject request = call.json().orElseGet(JsonObject::new);
    String path = text(request, "path");
    RunningKernel kernel =
        kernels.start(text(request, "name"), path == null ? "" : path, text(request, "kernel_id"));
    return Answer.json(201, kernel.model()).with("Location", "/api/kernels/" + kernel.id());
  }

  private Answer shutdownKernel(Call call) throws InterruptedException {
    kernels.shutdown(kernel(call).id());
    return Answer.empty(204);
  }

  private Answer interruptKernel(Call call) throws IOException, InterruptedException {
    kernel(call).interrupt();
    return Answer.empty(204);
  }

  private Answer restartKernel(Call call) throws InterruptedException {
    RunningKernel kernel = kernel(call);
    kernels.restart(kernel);
    return Answer.json(kernel.model());
  }

  private Answer createSession(Call call) throws IOException {
    JsonObject session = sessions.create(call.requiredJson());
    return Answer.json(201, session)
        .with("Location", "/api/sessions/" + session.get("id").getAsString());
  }

  private Answer changeSession(Call call) throws IOException, InterruptedException {
    return Answer.json(sessions.change(call.variable("id"), call.requiredJson()));
  }

  private Answer deleteSession(Call call) throws InterruptedException {
    sessions.delete(call.variable("id"));
    return Answer.empty(204);
  }

  private RunningKernel kernel(Call call) {
    return kernels.get(call.variable("id"));
  }

  private static @Nullable String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonPrimitive value && value.isString()
        ? value.getAsString()
        : null;
  }
}
