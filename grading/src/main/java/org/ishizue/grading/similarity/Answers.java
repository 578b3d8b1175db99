package org.ishizue.grading.similarity;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ishizue.exercises.master.Master;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;

/** A learner's answers by their cells' grade_id; stubs are none. */
public record Answers(String learner, Map<String, String> sources) {
  public Answers {
    sources = new LinkedHashMap<>(sources);
  }

  /** The solution cells of a notebook that was handed in. */
  public static Answers of(String learner, Notebook notebook) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (Cell cell : notebook.cells()) {
      if (cell.metadata().get("nbgrader") instanceof JsonObject json
          && json.get("solution") instanceof JsonPrimitive solution
          && solution.getAsBoolean()
          && json.get("grade_id") instanceof JsonPrimitive id
          && !cell.source().contains(Master.STUB)) {
        sources.putIfAbsent(id.getAsString(), cell.source());
      }
    }
    return new Answers(learner, sources);
  }
}
