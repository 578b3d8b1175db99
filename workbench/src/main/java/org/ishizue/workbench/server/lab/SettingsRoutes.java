package org.ishizue.workbench.server.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.ishizue.jupyter.notebook.AtomicFile;
import org.ishizue.runtime.text.Language;
import org.ishizue.workbench.server.contents.Times;
import org.ishizue.workbench.server.http.Answer;
import org.ishizue.workbench.server.http.Call;
import org.ishizue.workbench.server.http.HttpProblem;
import org.ishizue.workbench.server.http.Routes;
import org.jspecify.annotations.Nullable;

/**
 * {@code /lab/api/settings}: what each plugin of the page can be set to, and what its user has set. The
 * schemas are collected when the page is built; a user's settings are files of their own.
 */
public final class SettingsRoutes {
  private static final String LANGUAGE_PLUGIN = "@jupyterlab/translation-extension:plugin";
  private static final String LOCALE = "locale";

  private final Map<String, JsonObject> plugins;
  private final Path folder;
  private final Translations translations;

  /** What the last answer with all settings was made of; while that is the same, so is the answer. */
  private record Basis(Language language, Map<String, FileTime> stamps) {
    private Basis {
      stamps = Map.copyOf(stamps);
    }
  }

  private record Made(Basis basis, Answer answer) {}

  private volatile @Nullable Made made;

  /**
   * Routes to settings.
   *
   * @param plugins schema and version by the plugin's id
   * @param folder where the user's settings are kept
   */
  public SettingsRoutes(Map<String, JsonObject> plugins, Path folder, Translations translations) {
    this.plugins = Map.copyOf(plugins);
    this.folder = folder;
    this.translations = translations;
  }

  public void addTo(Routes routes) {
    routes
        .add("GET", "/lab/api/settings", this::list)
        .add("GET", "/lab/api/settings/{id*}", this::get)
        .add("PUT", "/lab/api/settings/{id*}", this::put);
  }

  /** Makes ready what the editor asks for first. */
  public void prepare() throws IOException {
    all();
  }

  private Answer list(Call call) throws IOException {
    if (call.query("ids_only").filter("true"::equals).isEmpty()) {
      return all();
    }
    JsonArray settings = new JsonArray();
    for (String id : plugins.keySet().stream().sorted().toList()) {
      JsonObject one = new JsonObject();
      one.addProperty("id", id);
      settings.add(one);
    }
    return Answer.json(model(settings));
  }

  private Answer all() throws IOException {
    Basis basis = new Basis(Language.current(), stamps());
    Made last = made;
    if (last != null && last.basis.equals(basis)) {
      return last.answer;
    }
    JsonArray settings = new JsonArray();
    for (String id : plugins.keySet().stream().sorted().toList()) {
      settings.add(model(id));
    }
    Answer answer = Answer.packedJson(model(settings));
    made = new Made(basis, answer);
    return answer;
  }

  /** When each file of the user's settings was last written: they may be changed by hand as well. */
  private Map<String, FileTime> stamps() throws IOException {
    Map<String, FileTime> stamps = new HashMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          stamps.put(file.toString(), Files.getLastModifiedTime(file));
        }
      }
    }
    return stamps;
  }

  private static JsonObject model(JsonArray settings) {
    JsonObject answer = new JsonObject();
    answer.add("settings", settings);
    return answer;
  }

  private Answer get(Call call) throws IOException {
    return Answer.json(model(known(call)));
  }

  private Answer put(Call call) throws IOException {
    String id = known(call);
    if (!(call.requiredJson().get("raw") instanceof JsonPrimitive raw) || !raw.isString()) {
      throw new HttpProblem(400, "raw is missing");
    }
    Path file = file(id);
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    AtomicFile.write(file, raw.getAsString().getBytes(StandardCharsets.UTF_8));
    made = null;
    if (id.equals(LANGUAGE_PLUGIN)
        && LooseJson.parse(raw.getAsString()).get(LOCALE) instanceof JsonPrimitive locale) {
      Language.parse(locale.getAsString()).ifPresent(Language::use);
    }
    return Answer.empty(204);
  }

  private JsonObject model(String id) throws IOException {
    JsonObject plugin = plugin(id);
    JsonObject model = new JsonObject();
    model.addProperty("id", id);
    JsonElement schema = plugin.get("schema").deepCopy();
    preset(id, schema.getAsJsonObject());
    translations.translate(schema);
    model.add("schema", schema);
    model.add("version", plugin.get("version"));
    Path file = file(id);
    boolean set = Files.exists(file);
    String raw = set ? Files.readString(file, StandardCharsets.UTF_8) : "{}";
    JsonObject settings = LooseJson.parse(raw);
    if (id.equals(LANGUAGE_PLUGIN) && settings.has(LOCALE)) {
      // The home page and the command line choose a language too: what the page shows must be of
      // one piece.
      settings.addProperty(LOCALE, translations.locale());
      raw = settings.toString();
    }
    model.addProperty("raw", raw);
    model.add("settings", settings);
    String time = set ? Times.iso(Files.getLastModifiedTime(file).toInstant()) : null;
    model.addProperty("last_modified", time);
    model.addProperty("created", set ? time : Times.iso(Instant.EPOCH));
    return model;
  }

  /** The page begins in the user's language. */
  private void preset(String id, JsonObject schema) {
    if (id.equals(LANGUAGE_PLUGIN)
        && schema.get("properties") instanceof JsonObject properties
        && properties.get(LOCALE) instanceof JsonObject locale) {
      locale.addProperty("default", translations.locale());
    }
  }

  private String known(Call call) {
    String id = call.variable("id");
    plugin(id);
    return id;
  }

  private JsonObject plugin(String id) {
    @Nullable JsonObject plugin = plugins.get(id);
    if (plugin == null) {
      throw new HttpProblem(404, "Schema not found: " + id);
    }
    return plugin;
  }

  /** Plugins are known by then, so no name leads out of the folder. */
  private Path file(String id) {
    return folder.resolve(id.replace('/', '_').replace(':', '_') + ".jupyterlab-settings");
  }
}
