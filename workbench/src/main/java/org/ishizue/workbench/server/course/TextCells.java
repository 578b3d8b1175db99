package org.ishizue.workbench.server.course;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.runtime.text.Language;

/**
 * Changes the language of an exercise in place: its notebooks differ in their texts only, so that a learner's
 * answers stay. A text that the learner has changed stays as well.
 */
final class TextCells {
  private TextCells() {}

  /**
   * Puts the texts of another language in.
   *
   * @param from the notebook as it was copied, in the language that it has now
   * @param to the same in the other language
   * @return whether anything was changed
   */
  static boolean translate(Notebook notebook, Notebook from, Notebook to, Language language) {
    Map<String, String> old = texts(from);
    Map<String, String> other = texts(to);
    boolean changed = false;
    for (Cell cell : notebook.cells()) {
      String id = String.valueOf(cell.id());
      String text = other.get(id);
      if (cell.kind() == Cell.Kind.MARKDOWN
          && text != null
          && cell.source().equals(old.get(id))
          && !cell.source().equals(text)) {
        cell.setSource(text);
        changed = true;
      }
    }
    if (notebook.metadata().get("ishizue") instanceof JsonObject origin) {
      origin.addProperty("language", language.code());
    }
    return changed;
  }

  private static Map<String, String> texts(Notebook notebook) {
    Map<String, String> texts = new HashMap<>();
    for (Cell cell : notebook.cells()) {
      if (cell.kind() == Cell.Kind.MARKDOWN) {
        texts.put(String.valueOf(cell.id()), cell.source());
      }
    }
    return texts;
  }
}
