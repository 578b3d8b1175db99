package org.ishizue.jupyter.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;
import org.ishizue.jupyter.notebook.NotebookFormatException.Problem;

/**
 * A notebook: its JSON tree, and views on what stands in it. Not thread-safe.
 *
 * <p>Writing keeps everything that was read, and lays it out as Jupyter does: one space a level, no
 * escapes for what is not ASCII, a line end at the end.
 */
public final class Notebook {
  /** The largest file that is read: 256 MiB. */
  public static final long MAX_BYTES = 256L << 20;

  /** The newest minor version of format 4 that is known; a newer one is read and kept all the same. */
  public static final int MINOR = 5;

  private final JsonObject json;

  private Notebook(JsonObject json) {
    this.json = json;
  }

  /** A notebook without cells, in format 4.5. */
  public static Notebook create() {
    JsonObject json = new JsonObject();
    json.add("cells", new JsonArray());
    json.add("metadata", new JsonObject());
    json.addProperty("nbformat", 4);
    json.addProperty("nbformat_minor", MINOR);
    return new Notebook(json);
  }

  /**
   * Reads a file.
   *
   * @throws NotebookFormatException if it holds no notebook of format 4
   */
  public static Notebook read(Path file) throws IOException, NotebookFormatException {
    long size = Files.size(file);
    if (size > MAX_BYTES) {
      throw new NotebookFormatException(
          Problem.TOO_LARGE,
          "The notebook has " + size + " bytes; up to " + MAX_BYTES + " are read.",
          0,
          0,
          "$");
    }
    return parse(Files.readAllBytes(file));
  }

  /** Reads a notebook from UTF-8 text. */
  public static Notebook parse(byte[] utf8) throws NotebookFormatException {
    try {
      return parse(Json.decode(utf8));
    } catch (JsonTextException e) {
      throw notJson(e);
    }
  }

  /** Reads a notebook from text. */
  public static Notebook parse(String text) throws NotebookFormatException {
    try {
      return of(Json.parse(text));
    } catch (JsonTextException e) {
      throw notJson(e);
    }
  }

  /**
   * A notebook on a JSON tree, such as the content of a request; the tree is used, not copied.
   *
   * @throws NotebookFormatException if the tree is no notebook of format 4
   */
  public static Notebook of(JsonElement tree) throws NotebookFormatException {
    Validation.check(tree);
    return new Notebook(tree.getAsJsonObject());
  }

  /** The tree itself, not a copy. */
  public JsonObject json() {
    return json;
  }

  /** A notebook that shares nothing with this one. */
  public Notebook copy() {
    return new Notebook(json.deepCopy());
  }

  /** The file's text. */
  public String text() {
    return Json.writeIndented(json) + "\n";
  }

  /**
   * Saves the notebook: whoever reads the file sees the old one or the new one, never a part.
   *
   * @throws IOException if it cannot be written; the old file is still there then
   */
  public void save(Path file) throws IOException {
    AtomicFile.write(file, text().getBytes(StandardCharsets.UTF_8));
  }

  /** Views on the cells, in order. */
  public List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (JsonElement cell : json.getAsJsonArray("cells")) {
      cells.add(new Cell(cell.getAsJsonObject()));
    }
    return cells;
  }

  /** Adds a cell at the end; in a notebook before format 4.5 it loses its id. */
  public void add(Cell cell) {
    if (minor() < MINOR) {
      cell.json().remove("id");
    }
    json.getAsJsonArray("cells").add(cell.json());
  }

  /** The metadata itself, not a copy. */
  public JsonObject metadata() {
    return child(json, "metadata");
  }

  /** The 5 of format 4.5. */
  public int minor() {
    Integer minor = Validation.wholeNumber(json.get("nbformat_minor"));
    return minor == null ? 0 : minor;
  }

  /** Raises the format to 4.5, where it is less, and gives an id to every cell that needs one. */
  public void upgrade() {
    if (minor() < MINOR) {
      json.addProperty("nbformat_minor", MINOR);
    }
    CellIds.complete(cells());
  }

  /** The kernelspec that the notebook was written with; empty when it does not say. */
  public String kernelName() {
    return metadata().get("kernelspec") instanceof JsonObject spec
            && spec.get("name") instanceof JsonPrimitive name
        ? name.getAsString()
        : "";
  }

  /** Notes the kernelspec, keeping what else stands beside it. */
  public void setKernel(String name, String displayName, String language) {
    JsonObject spec = child(metadata(), "kernelspec");
    SortedKeys.put(spec, "display_name", new JsonPrimitive(displayName));
    SortedKeys.put(spec, "language", new JsonPrimitive(language));
    SortedKeys.put(spec, "name", new JsonPrimitive(name));
  }

  /** Notes the language as the kernel describes it. */
  public void setLanguageInfo(JsonObject languageInfo) {
    JsonObject sorted = new JsonObject();
    languageInfo.entrySet().forEach(e -> SortedKeys.put(sorted, e.getKey(), e.getValue()));
    SortedKeys.put(metadata(), "language_info", sorted);
  }

  private static JsonObject child(JsonObject parent, String key) {
    if (parent.get(key) instanceof JsonObject child) {
      return child;
    }
    JsonObject child = new JsonObject();
    SortedKeys.put(parent, key, child);
    return child;
  }

  private static NotebookFormatException notJson(JsonTextException e) {
    return new NotebookFormatException(
        Problem.NOT_JSON,
        "The notebook is not JSON: " + e.getMessage() + ".",
        e.line(),
        e.column(),
        e.path());
  }
}
