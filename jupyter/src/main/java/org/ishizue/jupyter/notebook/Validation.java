package org.ishizue.jupyter.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.notebook.NotebookFormatException.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Checks a notebook once, when it is read, so that everything after may trust its types. It asks for no
 * more than is needed to work with the file: Jupyter opens incomplete notebooks too.
 */
final class Validation {
  private static final List<String> CELL_TYPES = List.of("code", "markdown", "raw");

  private Validation() {}

  static void check(JsonElement root) throws NotebookFormatException {
    if (!(root instanceof JsonObject notebook)) {
      throw NotebookFormatException.at("$", Json.kind(root) + ", expected an object");
    }
    checkVersion(notebook);
    optional(notebook.get("metadata"), JsonObject.class, "$.metadata");
    if (!(notebook.get("cells") instanceof JsonArray cells)) {
      throw NotebookFormatException.at("$.cells", found(notebook.get("cells")) + "an array");
    }
    for (int i = 0; i < cells.size(); i++) {
      checkCell(cells.get(i), "$.cells[" + i + "]");
    }
  }

  private static void checkVersion(JsonObject notebook) throws NotebookFormatException {
    Integer major = wholeNumber(notebook.get("nbformat"));
    if (major == null) {
      throw NotebookFormatException.at(
          "$.nbformat", found(notebook.get("nbformat")) + "the number 4");
    }
    if (major < 4) {
      throw new NotebookFormatException(
          Problem.TOO_OLD,
          "The notebook has format "
              + major
              + ", which is older than 4; open and save it in Jupyter once to convert it.",
          0,
          0,
          "$.nbformat");
    }
    if (major > 4) {
      throw new NotebookFormatException(
          Problem.TOO_NEW,
          "The notebook has format " + major + "; only format 4 is known.",
          0,
          0,
          "$.nbformat");
    }
    if (wholeNumber(notebook.get("nbformat_minor")) == null) {
      throw NotebookFormatException.at(
          "$.nbformat_minor", found(notebook.get("nbformat_minor")) + "a whole number");
    }
  }

  private static void checkCell(JsonElement element, String path) throws NotebookFormatException {
    if (!(element instanceof JsonObject cell)) {
      throw NotebookFormatException.at(path, Json.kind(element) + ", expected an object");
    }
    JsonElement type = cell.get("cell_type");
    if (!(type instanceof JsonPrimitive name) || !CELL_TYPES.contains(name.getAsString())) {
      String seen = type instanceof JsonPrimitive ? Json.write(type) + ", expected " : found(type);
      throw NotebookFormatException.at(path + ".cell_type", seen + "code, markdown or raw");
    }
    JsonElement source = cell.get("source");
    if (source != null && !Multiline.isText(source)) {
      throw NotebookFormatException.at(
          path + ".source", found(source) + "a string or an array of strings");
    }
    optional(cell.get("metadata"), JsonObject.class, path + ".metadata");
    optional(cell.get("outputs"), JsonArray.class, path + ".outputs");
    if (cell.get("outputs") instanceof JsonArray outputs) {
      for (int i = 0; i < outputs.size(); i++) {
        optional(outputs.get(i), JsonObject.class, path + ".outputs[" + i + "]");
      }
    }
  }

  private static void optional(
      @Nullable JsonElement element, Class<? extends JsonElement> type, String path)
      throws NotebookFormatException {
    if (element != null && !type.isInstance(element)) {
      String wanted = type == JsonObject.class ? "an object" : "an array";
      throw NotebookFormatException.at(path, found(element) + wanted);
    }
  }

  static @Nullable Integer wholeNumber(@Nullable JsonElement element) {
    if (element instanceof JsonPrimitive primitive && primitive.isNumber()) {
      double value = primitive.getAsDouble();
      if (value == Math.rint(value) && Math.abs(value) < 1_000_000) {
        return (int) value;
      }
    }
    return null;
  }

  private static String found(@Nullable JsonElement element) {
    return (element == null ? "missing" : Json.kind(element)) + ", expected ";
  }
}
