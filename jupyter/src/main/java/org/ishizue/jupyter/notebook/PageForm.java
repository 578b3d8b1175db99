package org.ishizue.jupyter.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A notebook's two shapes: in a file long texts are lists of lines, towards a page they are strings. Works
 * on the tree in place, changes nothing else, and passes over whatever is not as it should be.
 */
public final class PageForm {
  private PageForm() {}

  /** From the file's shape: every list of lines becomes one string. */
  public static void join(JsonObject notebook) {
    texts(
        notebook, text -> Multiline.isText(text) ? new JsonPrimitive(Multiline.join(text)) : text);
  }

  /** To the file's shape: every text becomes a list of lines. */
  public static void split(JsonObject notebook) {
    texts(
        notebook,
        text -> text instanceof JsonPrimitive one && one.isString()
            ? Multiline.split(one.getAsString())
            : text);
  }

  /** A copy whose keys are sorted at every level, as Jupyter writes files. */
  public static JsonElement sorted(JsonElement element) {
    if (element instanceof JsonObject object) {
      JsonObject copy = new JsonObject();
      for (String key : new TreeSet<>(object.keySet())) {
        copy.add(key, sorted(object.get(key)));
      }
      return copy;
    }
    if (element instanceof JsonArray array) {
      JsonArray copy = new JsonArray(array.size());
      array.forEach(one -> copy.add(sorted(one)));
      return copy;
    }
    return element;
  }

  /** The cells that are objects, whatever else is wrong with the notebook. */
  public static List<JsonObject> cells(JsonObject notebook) {
    return objects(notebook.get("cells"));
  }

  private static void texts(JsonObject notebook, UnaryOperator<JsonElement> change) {
    for (JsonObject cell : cells(notebook)) {
      change(cell, "source", change);
      if (cell.get("attachments") instanceof JsonObject attachments) {
        for (String name : attachments.keySet()) {
          bundle(attachments.get(name), change);
        }
      }
      for (JsonObject output : objects(cell.get("outputs"))) {
        change(output, "text", change);
        bundle(output.get("data"), change);
      }
    }
  }

  /** A MIME bundle: its texts, but neither JSON nor pictures in base64, which Jupyter leaves in one line. */
  private static void bundle(JsonElement element, UnaryOperator<JsonElement> change) {
    if (element instanceof JsonObject bundle) {
      for (String mime : List.copyOf(bundle.keySet())) {
        boolean text = mime.startsWith("text/")
            || mime.equals("application/javascript")
            || mime.equals("image/svg+xml");
        if (text || (Multiline.isLines(bundle.get(mime)) && !mime.endsWith("json"))) {
          change(bundle, mime, change);
        }
      }
    }
  }

  private static void change(JsonObject object, String key, UnaryOperator<JsonElement> change) {
    if (object.has(key)) {
      object.add(key, change.apply(object.get(key)));
    }
  }

  private static List<JsonObject> objects(JsonElement element) {
    return element instanceof JsonArray array
        ? array.asList().stream()
            .filter(JsonObject.class::isInstance)
            .map(JsonObject.class::cast)
            .toList()
        : List.of();
  }
}
