package org.ishizue.exercises.master;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishizue.checks.file.Faults;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A cell with nbgrader's metadata, schema 3 ({@code nbgrader/nbgraderformat/v3.json}: no other keys are
 * allowed in that object). Our own key, the task, stands beside it in {@code metadata.ishizue}.
 *
 * @param task the task that it belongs to; empty for a cell that is only locked
 */
record GradeCell(
    Cell cell,
    String gradeId,
    boolean grade,
    boolean solution,
    boolean locked,
    double points,
    String task) {
  private static final Texts TEXTS = Texts.beside(GradeCell.class);
  private static final Set<String> KEYS = Set.of(
      "schema_version",
      "grade",
      "solution",
      "locked",
      "task",
      "grade_id",
      "points",
      "cell_type",
      "checksum");

  /** The cell's metadata; null if it has none of nbgrader's. */
  static @Nullable GradeCell of(Cell cell, String file, Faults faults) {
    if (!(cell.metadata().get("nbgrader") instanceof JsonObject json)) {
      return null;
    }
    String where = String.valueOf(cell.id());
    for (String key : json.keySet()) {
      if (!KEYS.contains(key)) {
        faults.addText(file, TEXTS.get("key", where, key));
      }
    }
    if (number(json, "schema_version") != 3) {
      faults.addText(file, TEXTS.get("schema", where));
    }
    Map<String, Boolean> flags = new HashMap<>();
    for (String key : List.of("grade", "solution", "locked")) {
      JsonElement flag = json.get(key);
      boolean isFlag =
          flag != null && flag.isJsonPrimitive() && flag.getAsJsonPrimitive().isBoolean();
      if (!isFlag) {
        faults.addText(file, TEXTS.get("flag", where, key));
      }
      flags.put(key, isFlag && flag != null && flag.getAsBoolean());
    }
    String gradeId = text(json, "grade_id");
    if (!gradeId.matches("[A-Za-z0-9_-]+")) {
      faults.addText(file, TEXTS.get("gradeId", where, gradeId));
    }
    JsonElement ours = cell.metadata().get("ishizue");
    return new GradeCell(
        cell,
        gradeId,
        flags.getOrDefault("grade", false),
        flags.getOrDefault("solution", false),
        flags.getOrDefault("locked", false),
        number(json, "points"),
        ours instanceof JsonObject object ? text(object, "task") : "");
  }

  /** Where the learner writes. */
  boolean isAnswer() {
    return solution && !grade && cell.kind() == Cell.Kind.CODE;
  }

  /** What is looked at for points, by program. */
  boolean isCheck() {
    return grade && !solution && cell.kind() == Cell.Kind.CODE;
  }

  /** What a person marks: an answer with points, or nbgrader's free task. */
  boolean isByHand() {
    return grade && (solution || cell.kind() != Cell.Kind.CODE);
  }

  private static String text(JsonObject json, String key) {
    JsonElement value = json.get(key);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  private static double number(JsonObject json, String key) {
    JsonElement value = json.get(key);
    return value != null
            && value.isJsonPrimitive()
            && value.getAsJsonPrimitive().isNumber()
        ? value.getAsDouble()
        : -1;
  }
}
