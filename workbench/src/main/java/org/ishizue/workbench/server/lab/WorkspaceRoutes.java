package org.ishizue.workbench.server.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;
import org.ishizue.jupyter.notebook.AtomicFile;
import org.ishizue.workbench.server.http.Answer;
import org.ishizue.workbench.server.http.Call;
import org.ishizue.workbench.server.http.Routes;

/** {@code /lab/api/workspaces}: which documents JupyterLab has open, kept for the next time. */
public final class WorkspaceRoutes {
  private static final String END = ".jupyterlab-workspace";

  private final Path folder;

  public WorkspaceRoutes(Path folder) {
    this.folder = folder;
  }

  public void addTo(Routes routes) {
    routes
        .add("GET", "/lab/api/workspaces", this::list)
        .add("GET", "/lab/api/workspaces/{id*}", this::get)
        .add("PUT", "/lab/api/workspaces/{id*}", this::put)
        .add("DELETE", "/lab/api/workspaces/{id*}", this::delete);
  }

  private Answer list(Call call) throws IOException {
    JsonArray ids = new JsonArray();
    JsonArray values = new JsonArray();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + END)) {
        for (Path file : files) {
          JsonObject workspace = read(file, "");
          if (workspace.get("metadata") instanceof JsonObject metadata && metadata.has("id")) {
            ids.add(metadata.get("id"));
            values.add(workspace);
          }
        }
      }
    }
    JsonObject list = new JsonObject();
    list.add("ids", ids);
    list.add("values", values);
    JsonObject answer = new JsonObject();
    answer.add("workspaces", list);
    return Answer.json(answer);
  }

  private Answer get(Call call) throws IOException {
    String id = call.variable("id");
    return Answer.json(read(file(id), id));
  }

  private Answer put(Call call) throws IOException {
    JsonObject workspace = call.requiredJson();
    Files.createDirectories(folder);
    AtomicFile.write(file(call.variable("id")), Json.writeUtf8(workspace));
    return Answer.empty(204);
  }

  private Answer delete(Call call) throws IOException {
    Files.deleteIfExists(file(call.variable("id")));
    return Answer.empty(204);
  }

  /** The id in hexadecimal: whatever stands in it, it is a name in this folder. */
  private Path file(String id) {
    StringBuilder name = new StringBuilder();
    for (byte one : id.getBytes(StandardCharsets.UTF_8)) {
      name.append(String.format("%02x", one));
    }
    return folder.resolve(name + END);
  }

  /** A workspace that cannot be read is begun anew: it is only a view. */
  private static JsonObject read(Path file, String id) throws IOException {
    if (Files.exists(file)) {
      try {
        return Json.parseObject(Files.readAllBytes(file));
      } catch (JsonTextException broken) {
        Files.delete(file);
      }
    }
    JsonObject metadata = new JsonObject();
    metadata.addProperty("id", id);
    JsonObject empty = new JsonObject();
    empty.add("data", new JsonObject());
    empty.add("metadata", metadata);
    return empty;
  }
}
