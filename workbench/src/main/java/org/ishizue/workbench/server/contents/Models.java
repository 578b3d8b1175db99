package org.ishizue.workbench.server.contents;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.jupyter.notebook.NotebookFormatException;
import org.ishizue.jupyter.notebook.PageForm;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.server.http.HttpProblem;
import org.ishizue.workbench.server.http.MediaTypes;
import org.jspecify.annotations.Nullable;

/** Files as the JSON that a page gets. */
final class Models {
  private static final Texts TEXTS = Texts.beside(Models.class);

  private final Workspace workspace;
  private final Trust trust;

  Models(Workspace workspace, Trust trust) {
    this.workspace = workspace;
    this.trust = trust;
  }

  JsonObject folder(String path, Path place, boolean content) throws IOException {
    JsonObject model = base(path, place, "directory");
    model.add("size", JsonNull.INSTANCE);
    if (content) {
      model.addProperty("format", "json");
      model.add("content", entries(path, place));
    }
    return model;
  }

  /** What is in a folder, without contents; hidden files and what cannot be read are left out. */
  private JsonArray entries(String path, Path folder) throws IOException {
    JsonArray entries = new JsonArray();
    List<Path> places;
    try (Stream<Path> all = Files.list(folder)) {
      places = all.sorted().toList();
    } catch (AccessDeniedException e) {
      throw new HttpProblem(403, TEXTS.problem(e, "SERVER-024", folder));
    }
    for (Path place : places) {
      String one = Workspace.join(path, String.valueOf(place.getFileName()));
      if (workspace.isUnlisted(place) || !isInside(one) || !Files.exists(place)) {
        continue;
      }
      JsonObject model = entry(one, place);
      if (model != null) {
        entries.add(model);
      }
    }
    return entries;
  }

  /** Null for what is neither file nor folder, and for what was deleted meanwhile. */
  private @Nullable JsonObject entry(String path, Path place) throws IOException {
    try {
      if (Files.isDirectory(place)) {
        return folder(path, place, false);
      }
      String type = path.endsWith(".ipynb") ? "notebook" : "file";
      return Files.isRegularFile(place) ? base(path, place, type) : null;
    } catch (NoSuchFileException deletedMeanwhile) {
      return null;
    }
  }

  private boolean isInside(String path) {
    try {
      workspace.resolve(path);
      return true;
    } catch (HttpProblem leadsOut) {
      return false;
    }
  }

  JsonObject file(String path, Path place, Wanted wanted) throws IOException {
    JsonObject model = base(path, place, "file");
    String mime = MediaTypes.guess(path);
    if (mime != null) {
      model.addProperty("mimetype", mime);
    }
    if (!wanted.content() && !wanted.hash()) {
      return model;
    }
    byte[] bytes = read(place);
    if (wanted.content()) {
      String text = "base64".equals(wanted.format()) ? null : decode(bytes);
      if (text == null && "text".equals(wanted.format())) {
        throw new HttpProblem(400, TEXTS.problem("SERVER-025", path));
      }
      model.addProperty("format", text == null ? "base64" : "text");
      model.addProperty(
          "content",
          text == null ? Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes) : text);
      if (mime == null) {
        model.addProperty("mimetype", text == null ? "application/octet-stream" : "text/plain");
      }
    }
    if (wanted.hash()) {
      Hashes.add(model, bytes);
    }
    return model;
  }

  JsonObject notebook(String path, Path place, Wanted wanted) throws IOException {
    JsonObject model = base(path, place, "notebook");
    if (!wanted.content() && !wanted.hash()) {
      return model;
    }
    byte[] bytes = read(place);
    if (wanted.content()) {
      JsonObject notebook = parse(path, bytes, model);
      PageForm.join(notebook);
      trust.mark(notebook);
      model.addProperty("format", "json");
      model.add("content", notebook);
    }
    if (wanted.hash()) {
      Hashes.add(model, bytes);
    }
    return model;
  }

  void trust(Path place) throws IOException {
    JsonObject notebook = parse(workspace.pathOf(place), read(place), new JsonObject());
    PageForm.join(notebook);
    trust.sign(notebook);
  }

  /** Reads a notebook; what is odd in it but can be shown is told in the model's message. */
  private static JsonObject parse(String path, byte[] bytes, JsonObject model) {
    JsonObject json;
    try {
      json = Json.parseObject(bytes);
    } catch (JsonTextException e) {
      throw new HttpProblem(400, TEXTS.problem(e, "SERVER-026", path, e.getMessage()));
    }
    try {
      Notebook.of(json);
    } catch (NotebookFormatException e) {
      switch (e.problem()) {
        case TOO_NEW, TOO_OLD ->
          throw new HttpProblem(400, TEXTS.problem(e, "SERVER-027", path, e.getMessage()));
        default -> model.addProperty("message", "Notebook validation failed: " + e.getMessage());
      }
    }
    return json;
  }

  private static byte[] read(Path place) throws IOException {
    if (Files.size(place) > Notebook.MAX_BYTES) {
      throw new HttpProblem(413, TEXTS.problem("SERVER-028", place, Notebook.MAX_BYTES >> 20));
    }
    try {
      return Files.readAllBytes(place);
    } catch (AccessDeniedException e) {
      throw new HttpProblem(403, TEXTS.problem(e, "SERVER-024", place));
    }
  }

  private static JsonObject base(String path, Path place, String type) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    JsonObject model = new JsonObject();
    model.addProperty("name", Workspace.name(path));
    model.addProperty("path", path);
    model.addProperty("last_modified", Times.iso(attributes.lastModifiedTime().toInstant()));
    model.addProperty("created", Times.iso(attributes.creationTime().toInstant()));
    for (String key : List.of("content", "format", "mimetype")) {
      model.add(key, JsonNull.INSTANCE);
    }
    model.addProperty("size", attributes.size());
    model.addProperty("writable", Files.isWritable(place));
    model.add("hash", JsonNull.INSTANCE);
    model.add("hash_algorithm", JsonNull.INSTANCE);
    model.addProperty("type", type);
    return model;
  }

  private static @Nullable String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
