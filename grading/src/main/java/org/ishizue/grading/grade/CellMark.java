package org.ishizue.grading.grade;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import org.ishizue.jupyter.notebook.Cell;

/**
 * What nbgrader's metadata make of a cell, read from a file that may say anything.
 *
 * @param task the task of an answer's cell, from our own metadata; empty if it says none
 */
record CellMark(String gradeId, boolean grade, boolean solution, boolean locked, String task) {
  static Optional<CellMark> of(Cell cell) {
    if (!(cell.metadata().get("nbgrader") instanceof JsonObject json)) {
      return Optional.empty();
    }
    String gradeId = text(json, "grade_id");
    String task =
        cell.metadata().get("ishizue") instanceof JsonObject ours ? text(ours, "task") : "";
    return gradeId.isEmpty()
        ? Optional.empty()
        : Optional.of(new CellMark(
            gradeId, flag(json, "grade"), flag(json, "solution"), flag(json, "locked"), task));
  }

  /** Whether its source is the instructor's, as nbgrader sees it. */
  boolean isLocked() {
    return !solution && (grade || locked);
  }

  boolean isCheck() {
    return grade && !solution;
  }

  private static String text(JsonObject json, String key) {
    JsonElement value = json.get(key);
    return value != null
            && value.isJsonPrimitive()
            && value.getAsJsonPrimitive().isString()
        ? value.getAsString()
        : "";
  }

  private static boolean flag(JsonObject json, String key) {
    JsonElement value = json.get(key);
    return value != null
        && value.isJsonPrimitive()
        && value.getAsJsonPrimitive().isBoolean()
        && value.getAsBoolean();
  }
}
