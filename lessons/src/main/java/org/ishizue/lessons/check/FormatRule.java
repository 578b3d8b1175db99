package org.ishizue.lessons.check;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.jspecify.annotations.Nullable;

/** Notebooks are of format 4.5, name our kernel, and every cell has an id of its own. */
final class FormatRule implements Rule {
  /** As nbformat 4.5 says. */
  private static final Pattern ID = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

  @Override
  public void check(Subject subject, Course course, Findings findings) {
    subject.notebooks().forEach((language, notebook) -> {
      String file = subject.file(language);
      if (notebook.minor() != Notebook.MINOR) {
        findings.faultOf("LESSON-013", "minor", file, "", notebook.minor());
      }
      if (!isOurs(notebook.metadata().get("kernelspec"))) {
        findings.faultOf("LESSON-013", "kernel", file, "");
      }
      checkIds(notebook.cells(), file, findings);
    });
  }

  private static void checkIds(List<Cell> cells, String file, Findings findings) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < cells.size(); i++) {
      String id = cells.get(i).id();
      if (id == null || !ID.matcher(id).matches()) {
        findings.faultOf("LESSON-013", "id", file, "#" + (i + 1), String.valueOf(id));
      } else if (!seen.add(id)) {
        findings.faultOf("LESSON-013", "sameId", file, id, i + 1);
      }
    }
  }

  private static boolean isOurs(@Nullable JsonElement spec) {
    return spec instanceof JsonObject json
        && is(json, "name", "java")
        && is(json, "language", "java")
        && is(json, "display_name", "Java (Ishizue)");
  }

  private static boolean is(JsonObject json, String key, String value) {
    JsonElement element = json.get(key);
    return element != null && element.isJsonPrimitive() && element.getAsString().equals(value);
  }
}
