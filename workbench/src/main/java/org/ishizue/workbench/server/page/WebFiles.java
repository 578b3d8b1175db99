package org.ishizue.workbench.server.page;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;
import org.ishizue.workbench.server.http.Answer;
import org.ishizue.workbench.server.http.Call;
import org.ishizue.workbench.server.http.HttpProblem;
import org.ishizue.workbench.server.http.MediaTypes;
import org.ishizue.workbench.server.http.Routes;

/** The built page: files that never change under their name, with a packed one beside each large one. */
public final class WebFiles {
  /** Names with a hash of their content in them: a browser may keep them for ever. */
  private static final Pattern HASHED = Pattern.compile(".*\\.[0-9a-f]{8,}\\.[a-z0-9]+");

  private final Path folder;

  /**
   * The page in a folder.
   *
   * @param folder as rspack has written it; it need not be there
   */
  public WebFiles(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  public void addTo(Routes routes) {
    routes
        // The shell asks for Jupyter's own icons, one for each kind of document.
        .add("GET", "/static/favicons/{name}", call -> file(call, "favicon.svg"))
        .add("GET", "/static/{file*}", call -> file(call, call.variable("file")))
        .add(
            "GET",
            "/lab/api/themes/{file*}",
            call -> file(call, "themes/" + call.variable("file")));
  }

  /** Whether there is a page at all. */
  public boolean isBuilt() {
    return Files.isRegularFile(folder.resolve("schemas.json"));
  }

  /** Schema and version of each plugin, by its id. */
  public Map<String, JsonObject> plugins() throws IOException {
    Map<String, JsonObject> plugins = new LinkedHashMap<>();
    if (isBuilt()) {
      JsonObject all = json("schemas.json");
      all.keySet().forEach(id -> plugins.put(id, all.getAsJsonObject(id)));
    }
    return plugins;
  }

  /** One of the page's JSON files. */
  public JsonObject json(String name) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      return new JsonObject();
    }
    try {
      return Json.parseObject(Files.readString(file, StandardCharsets.UTF_8));
    } catch (JsonTextException e) {
      throw new IOException(file + " is broken: " + e.getMessage(), e);
    }
  }

  private Answer file(Call call, String name) throws IOException {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder) || !Files.isRegularFile(file) || name.contains("..")) {
      throw new HttpProblem(404, "Not Found");
    }
    Path packed = file.resolveSibling(file.getFileName() + ".gz");
    boolean gzip = call.acceptsGzip() && Files.exists(packed);
    String tag = "\"" + Long.toHexString(Files.getLastModifiedTime(file).toMillis()) + "-"
        + Long.toHexString(Files.size(file)) + (gzip ? "-gz" : "") + "\"";
    boolean hashed = HASHED.matcher(name).matches();
    String caching = hashed ? "max-age=31536000, immutable" : "no-cache";
    if (tag.equals(call.header("If-None-Match"))) {
      return Answer.empty(304).with("ETag", tag).with("Cache-Control", caching);
    }
    Answer answer = Answer.file(
            MediaTypes.header(String.valueOf(file.getFileName())), gzip ? packed : file)
        .with("Cache-Control", caching)
        .with("ETag", tag)
        .with("Vary", "Accept-Encoding");
    return gzip ? answer.with("Content-Encoding", "gzip") : answer;
  }
}
