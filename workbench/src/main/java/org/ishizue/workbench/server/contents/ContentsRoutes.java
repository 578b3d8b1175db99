package org.ishizue.workbench.server.contents;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import org.ishizue.workbench.server.http.Answer;
import org.ishizue.workbench.server.http.Call;
import org.ishizue.workbench.server.http.HttpProblem;
import org.ishizue.workbench.server.http.MediaTypes;
import org.ishizue.workbench.server.http.Routes;
import org.jspecify.annotations.Nullable;

/** {@code /api/contents} and {@code /files}. */
public final class ContentsRoutes {
  private static final Set<String> TYPES = Set.of("file", "notebook", "directory");
  private static final String PATH = "path";

  private final Contents contents;

  public ContentsRoutes(Contents contents) {
    this.contents = contents;
  }

  public void addTo(Routes routes) {
    routes
        .add("GET", "/api/contents/{path*}/checkpoints", this::listCheckpoints)
        .add("POST", "/api/contents/{path*}/checkpoints", this::createCheckpoint)
        .add("POST", "/api/contents/{path*}/checkpoints/{id}", this::restoreCheckpoint)
        .add("DELETE", "/api/contents/{path*}/checkpoints/{id}", this::deleteCheckpoint)
        .add("POST", "/api/contents/{path*}/trust", this::trust)
        .add("GET", "/api/contents/{path*}", this::get)
        .add("PUT", "/api/contents/{path*}", this::put)
        .add("POST", "/api/contents/{path*}", this::post)
        .add("PATCH", "/api/contents/{path*}", this::patch)
        .add("DELETE", "/api/contents/{path*}", this::delete)
        .add("GET", "/files/{path*}", this::download);
  }

  private Answer get(Call call) throws IOException {
    String path = call.variable(PATH);
    String format = call.query("format").orElse(null);
    if (format != null && !format.equals("text") && !format.equals("base64")) {
      throw new HttpProblem(400, "Format '" + format + "' is invalid");
    }
    String type = call.query("type").map(ContentsRoutes::known).orElse(null);
    return model(
        200,
        contents.get(
            path, new Wanted(type, format, call.flag("content", true), call.flag("hash", false))));
  }

  private Answer put(Call call) throws IOException {
    String path = call.variable(PATH);
    Optional<JsonObject> body = call.json();
    if (body.isEmpty()) {
      return located(201, contents.createUntitled(path, null, ""));
    }
    JsonObject model = body.get();
    if (Fields.text(model, "copy_from") != null) {
      throw new HttpProblem(400, "Cannot copy with PUT, only POST");
    }
    String inModel = Fields.text(model, PATH);
    refuseHidden("create", path);
    if (inModel != null) {
      refuseHidden("create", inModel);
    }
    String type = Fields.text(model, "type");
    if (type != null) {
      model.addProperty("type", known(type));
    }
    return contents.isFile(path)
        ? located(200, contents.save(path, model))
        : located(201, contents.create(path, model));
  }

  private Answer post(Call call) throws IOException {
    String path = call.variable(PATH);
    if (contents.isFile(path)) {
      throw new HttpProblem(400, "Cannot POST to files, use PUT instead.");
    }
    refuseHidden("create", path);
    JsonObject model = call.json().orElseGet(JsonObject::new);
    String copyFrom = Fields.text(model, "copy_from");
    if (copyFrom != null && !copyFrom.isEmpty()) {
      refuseHidden("copy", copyFrom);
      return located(201, contents.copy(copyFrom, path));
    }
    String type = Fields.text(model, "type");
    return located(
        201,
        contents.createUntitled(
            path,
            type == null || type.isEmpty() ? null : known(type),
            Fields.text(model, "ext", "")));
  }

  private Answer patch(Call call) throws IOException {
    String path = call.variable(PATH);
    JsonObject model = call.requiredJson();
    String to = Fields.text(model, PATH, path);
    refuseHidden("rename", path);
    refuseHidden("rename", to);
    return located(200, contents.rename(path, to));
  }

  private Answer delete(Call call) throws IOException {
    String path = call.variable(PATH);
    refuseHidden("delete", path);
    contents.delete(path);
    return Answer.empty(204);
  }

  private Answer listCheckpoints(Call call) throws IOException {
    return Answer.json(contents.checkpoints().list(visible(call)));
  }

  private Answer createCheckpoint(Call call) throws IOException {
    String path = visible(call);
    JsonObject checkpoint = contents.checkpoints().create(path);
    return Answer.json(201, checkpoint)
        .with("Location", location(path) + "/checkpoints/" + Checkpoints.ID);
  }

  private Answer restoreCheckpoint(Call call) throws IOException {
    contents.checkpoints().restore(visible(call), call.variable("id"));
    return Answer.empty(204);
  }

  private Answer deleteCheckpoint(Call call) throws IOException {
    contents.checkpoints().delete(visible(call), call.variable("id"));
    return Answer.empty(204);
  }

  private Answer trust(Call call) throws IOException {
    contents.trust(visible(call));
    return Answer.empty(201);
  }

  /** The bytes of a file. What could run there is put into a sandbox: it is the learner's, not ours. */
  private Answer download(Call call) {
    String path = visible(call);
    if (!contents.isFile(path)) {
      throw new HttpProblem(404, "file '" + path + "' does not exist");
    }
    var file = contents.workspace().resolve(path);
    if (!Files.isReadable(file)) {
      throw new HttpProblem(403, "file '" + path + "' may not be read");
    }
    Answer answer = Answer.file(MediaTypes.header(path), file)
        .with(
            "Content-Security-Policy",
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:")
        .with("Cache-Control", "no-cache");
    return call.query("download").isPresent()
        ? answer.with(
            "Content-Disposition", "attachment; filename*=UTF-8''" + escape(Workspace.name(path)))
        : answer;
  }

  private String visible(Call call) {
    String path = call.variable(PATH);
    if (contents.isHidden(path)) {
      throw new HttpProblem(404, "file or directory '" + path + "' does not exist");
    }
    return path;
  }

  private void refuseHidden(String what, String path) {
    if (contents.isHidden(path)) {
      throw new HttpProblem(400, "Cannot " + what + " file or directory '" + path + "'");
    }
  }

  /** An unknown type is taken for a file, as Jupyter does. */
  private static String known(@Nullable String type) {
    return type != null && TYPES.contains(type) ? type : "file";
  }

  private static Answer located(int status, JsonObject model) {
    return model(status, model).with("Location", location(model.get(PATH).getAsString()));
  }

  private static Answer model(int status, JsonObject model) {
    return Answer.json(status, model);
  }

  private static String location(String path) {
    return "/api/contents/" + escape(Workspace.clean(path));
  }

  /** As Python's {@code quote} writes it: slashes stay. */
  private static String escape(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }
}
