package org.ishizue.workbench.server.contents;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.notebook.AtomicFile;
import org.ishizue.jupyter.notebook.PageForm;

/**
 * Which notebooks may show what could run in the page (HTML, JavaScript) without being asked: those whose
 * code was run here, and those that their owner trusts. Kept as fingerprints of their contents, so a
 * notebook that somebody else has changed is not trusted any more.
 */
public final class Trust {
  /** Old fingerprints are forgotten first. */
  private static final int MOST = 10_000;

  private static final String TRUSTED = "trusted";

  private final Path file;
  private final Set<String> fingerprints;

  private Trust(Path file, Set<String> fingerprints) {
    this.file = file;
    this.fingerprints = fingerprints;
  }

  /** Reads the fingerprints of earlier days; the file need not exist. */
  public static Trust in(Path file) throws IOException {
    Set<String> known = new LinkedHashSet<>();
    if (Files.exists(file)) {
      known.addAll(Files.readAllLines(file, StandardCharsets.US_ASCII));
    }
    return new Trust(file, known);
  }

  /** Marks the code cells for the page. */
  void mark(JsonObject notebook) {
    boolean trusted = isKnown(notebook);
    for (JsonObject cell : PageForm.cells(notebook)) {
      if (isCode(cell)) {
        metadata(cell).addProperty(TRUSTED, trusted || !hasRichOutput(cell));
      }
    }
  }

  /** Takes the marks away again: they are nothing for a file. */
  static void unmark(JsonObject notebook) {
    for (JsonObject cell : PageForm.cells(notebook)) {
      if (cell.get("metadata") instanceof JsonObject metadata) {
        metadata.remove(TRUSTED);
      }
    }
  }

  /** Whether the page has marked every cell as trusted that shows something: it was run there. */
  boolean isTrusted(JsonObject notebook) {
    for (JsonObject cell : PageForm.cells(notebook)) {
      if (isCode(cell) && hasRichOutput(cell) && !isMarked(cell)) {
        return false;
      }
    }
    return true;
  }

  /** Trusts a notebook from now on. */
  synchronized void sign(JsonObject notebook) throws IOException {
    String fingerprint = fingerprint(notebook);
    if (fingerprints.contains(fingerprint)) {
      return;
    }
    fingerprints.add(fingerprint);
    while (fingerprints.size() > MOST) {
      fingerprints.remove(fingerprints.iterator().next());
    }
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    AtomicFile.write(
        file, (String.join("\n", fingerprints) + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  synchronized boolean isKnown(JsonObject notebook) {
    return fingerprints.contains(fingerprint(notebook));
  }

  private static String fingerprint(JsonObject notebook) {
    JsonObject copy = notebook.deepCopy();
    unmark(copy);
    return Hashes.sha256(Json.writeUtf8(PageForm.sorted(copy)));
  }

  private static boolean isCode(JsonObject cell) {
    return "code".equals(Fields.text(cell, "cell_type"));
  }

  private static boolean isMarked(JsonObject cell) {
    return cell.get("metadata") instanceof JsonObject metadata
        && metadata.get(TRUSTED) instanceof JsonPrimitive trusted
        && trusted.isBoolean()
        && trusted.getAsBoolean();
  }

  private static boolean hasRichOutput(JsonObject cell) {
    if (!(cell.get("outputs") instanceof JsonArray outputs)) {
      return false;
    }
    List<JsonObject> bundles = outputs.asList().stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .filter(output -> output.has("data"))
        .toList();
    return !bundles.isEmpty();
  }

  private static JsonObject metadata(JsonObject cell) {
    if (cell.get("metadata") instanceof JsonObject metadata) {
      return metadata;
    }
    JsonObject metadata = new JsonObject();
    cell.add("metadata", metadata);
    return metadata;
  }
}
