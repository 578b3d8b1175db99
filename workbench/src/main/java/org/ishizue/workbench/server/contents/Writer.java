package org.ishizue.workbench.server.contents;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.jupyter.notebook.NotebookFormatException;
import org.ishizue.jupyter.notebook.PageForm;
import org.ishizue.workbench.cli.KernelJson;
import org.ishizue.workbench.server.http.HttpProblem;
import org.jspecify.annotations.Nullable;

/** Puts what a page sends into files. */
final class Writer {
  private final Workspace workspace;
  private final Trust trust;

  Writer(Workspace workspace, Trust trust) {
    this.workspace = workspace;
    this.trust = trust;
  }

  /** Gives an empty content to a new file that was sent without any. */
  static void fillIn(JsonObject model) {
    String type = Fields.text(model, "type", "file");
    if (model.has("content") || type.equals("directory")) {
      return;
    }
    if (type.equals("notebook")) {
      Notebook notebook = Notebook.create();
      // Else the page would ask which kernel is wanted, and a beginner cannot know.
      notebook.setKernel(KernelJson.LANGUAGE, KernelJson.DISPLAY_NAME, KernelJson.LANGUAGE);
      model.add("content", notebook.json());
      model.addProperty("format", "json");
    } else {
      model.addProperty("content", "");
      model.addProperty("format", "text");
    }
  }

  /**
   * Saves.
   *
   * @return what is odd with it, if anything is
   */
  @Nullable
  String save(String path, Path place, JsonObject model) throws IOException {
    String type = Fields.text(model, "type");
    if (type == null) {
      throw new HttpProblem(400, "No file type provided");
    }
    if (!model.has("content") && !type.equals("directory")) {
      throw new HttpProblem(400, "No file content provided");
    }
    if (place.equals(workspace.root())) {
      throw new HttpProblem(400, "Not a file: the workspace itself");
    }
    switch (type) {
      case "notebook" -> {
        return saveNotebook(place, model);
      }
      case "directory" -> saveFolder(path, place);
      case "file" -> saveFile(place, model);
      default -> throw new HttpProblem(400, "Unhandled contents type: " + type);
    }
    return null;
  }

  private @Nullable String saveNotebook(Path place, JsonObject model) throws IOException {
    if (!(model.get("content") instanceof JsonObject content)) {
      throw new HttpProblem(400, "The content of a notebook must be an object");
    }
    String message = null;
    try {
      Notebook.of(content);
    } catch (NotebookFormatException e) {
      message = "Notebook validation failed: " + e.getMessage();
    }
    JsonObject notebook = content.deepCopy();
    PageForm.join(notebook);
    if (trust.isTrusted(notebook)) {
      trust.sign(notebook);
    }
    Trust.unmark(notebook);
    PageForm.split(notebook);
    String text = Json.writeIndented(PageForm.sorted(notebook)) + "\n";
    Disk.write(place, text.getBytes(StandardCharsets.UTF_8));
    return message;
  }

  private static void saveFolder(String path, Path place) throws IOException {
    if (!Files.exists(place)) {
      Disk.createFolder(place);
    } else if (!Files.isDirectory(place)) {
      throw new HttpProblem(400, "Not a directory: " + path);
    }
  }

  private static void saveFile(Path place, JsonObject model) throws IOException {
    byte[] content = bytes(model);
    if (Files.isDirectory(place)) {
      throw new HttpProblem(400, place.getFileName() + " is a directory, not a file");
    }
    if (model.get("chunk") instanceof JsonPrimitive chunk && chunk.isNumber()) {
      saveChunk(place, chunk.getAsInt(), content);
    } else {
      Disk.write(place, content);
    }
  }

  /** A large file comes in pieces 1, 2, … and -1 for the last; it appears when it is complete. */
  private static void saveChunk(Path place, int chunk, byte[] content) throws IOException {
    Path beside = place.resolveSibling("." + place.getFileName() + ".upload");
    if (chunk == 1) {
      Disk.change(place, () -> Files.deleteIfExists(beside));
    } else if (!Files.exists(beside)) {
      throw new HttpProblem(400, "Chunk " + chunk + " came without the ones before it");
    }
    Disk.change(
        place,
        () -> Files.write(beside, content, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    if (chunk == -1) {
      Disk.putInPlace(beside, place);
    } else if (!Files.exists(place)) {
      // The page asks for the file's model after every piece.
      Disk.change(place, () -> Files.createFile(place));
    }
  }

  private static byte[] bytes(JsonObject model) {
    String content = Fields.text(model, "content");
    if (content == null) {
      throw new HttpProblem(400, "The content of a file must be a string");
    }
    String format = Fields.text(model, "format", "text");
    switch (format) {
      case "text" -> {
        return content.getBytes(StandardCharsets.UTF_8);
      }
      case "base64" -> {
        try {
          return Base64.getMimeDecoder().decode(content);
        } catch (IllegalArgumentException e) {
          throw new HttpProblem(400, "The content is not base64");
        }
      }
      default ->
        throw new HttpProblem(400, "Must specify format of file contents as 'text' or 'base64'");
    }
  }
}
