package org.ishizue.grading.feedback;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;

/** What a learner has answered, as it is shown to people. */
public final class AnswerTexts {
  private AnswerTexts() {}

  /** The answers' sources by task, as {@code metadata.ishizue.task} or the grade_id of a cell says it. */
  public static Map<String, String> byTask(Notebook notebook) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (Cell cell : notebook.cells()) {
      if (cell.metadata().get("nbgrader") instanceof JsonObject json
          && json.get("solution") instanceof JsonPrimitive solution
          && solution.getAsBoolean()) {
        String task =
            text(cell.metadata().get("ishizue") instanceof JsonObject own ? own : json, "task");
        String id = task.isEmpty() ? text(json, "grade_id") : task;
        answers.merge(id, cell.source(), (first, second) -> first + "\n\n" + second);
      }
    }
    return answers;
  }

  private static String text(JsonObject json, String key) {
    return json.get(key) instanceof JsonPrimitive value && value.isString()
        ? value.getAsString()
        : "";
  }
}
